import Foundation
import GRDB

/// The ids under which this computer buys without an account. They are worth as much as a token: whoever has one reads
/// that guest's payments. The journal is for its owner's eyes only.
extension Journal {
  /// The guest of a project; made once, and the same from then on.
  public func guestID(project: String) throws(JournalError) -> UUID {
    if let known = try read({ try Self.guestID(project, in: $0) }) { return known }
    return try write { database in
      if let known = try Self.guestID(project, in: database) { return known }
      let id = UUID()
      let sql = "INSERT INTO guest (project, id) VALUES (?, ?)"
      try database.execute(sql: sql, arguments: [project, id.uuidString.lowercased()])
      return id
    }
  }

  /// Removes the guest and its cart. Its checkouts stay, so that no order is taken for another one's, and are nobody's
  /// from then on: whoever comes next has another id and cannot go on with them.
  public func forgetGuest(project: String, user: String) throws(JournalError) {
    try write { database in
      try database.execute(sql: "DELETE FROM guest WHERE project = ?", arguments: [project])
      for sql in [
        "DELETE FROM draft WHERE project = ? AND user = ?",
        "UPDATE checkout SET user = id WHERE project = ? AND user = ?",
      ] {
        try database.execute(sql: sql, arguments: [project, user])
      }
    }
  }

  private static func guestID(_ project: String, in database: Database) throws -> UUID? {
    let sql = "SELECT id FROM guest WHERE project = ?"
    return try String.fetchOne(database, sql: sql, arguments: [project]).flatMap(UUID.init(uuidString:))
  }
}
