import CheckoutViewModel
import Foundation
import GRDB

extension Journal {
  /// Keeps the draft in the place of the user's earlier one; an empty one is removed.
  public func save(_ draft: SavedCart, project: String, user: String) throws(JournalError) {
    try write { try keep(draft, project, user, in: $0) }
  }

  /// The user's draft in this project; `nil` where there is none, or none that this version can read.
  public func draft(project: String, user: String) throws(JournalError) -> SavedCart? {
    try read { try draft(project: project, user: user, in: $0) }
  }

  func draft(project: String, user: String, in database: Database) throws -> SavedCart? {
    let sql = "SELECT content FROM draft WHERE project = ? AND user = ?"
    let content = try String.fetchOne(database, sql: sql, arguments: [project, user])
    return content.flatMap { try? JSONDecoder().decode(SavedCart.self, from: Data($0.utf8)) }
  }

  func keep(_ draft: SavedCart, _ project: String, _ user: String, in database: Database) throws {
    if draft.isEmpty {
      let sql = "DELETE FROM draft WHERE project = ? AND user = ?"
      return try database.execute(sql: sql, arguments: [project, user])
    }
    let content = String(decoding: try JSONEncoder().encode(draft), as: UTF8.self)
    try database.execute(
      sql: "INSERT OR REPLACE INTO draft (project, user, content, updated_at) VALUES (?, ?, ?, ?)",
      arguments: [project, user, content, now()])
  }
}
