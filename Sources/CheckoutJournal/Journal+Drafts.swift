import Foundation
import GRDB

extension Journal {
  /// Keeps the draft in the place of the user's earlier one; an empty one is removed.
  public func save(_ draft: Draft, project: String, user: String) throws(JournalError) {
    if draft.isEmpty { return try removeDraft(project: project, user: user) }
    try write { database in
      let content = String(decoding: try JSONEncoder().encode(draft), as: UTF8.self)
      try database.execute(
        sql: "INSERT OR REPLACE INTO draft (project, user, content, updated_at) VALUES (?, ?, ?, ?)",
        arguments: [project, user, content, now()])
    }
  }

  /// The user's draft in this project; `nil` where there is none, or none that this version can read.
  public func draft(project: String, user: String) throws(JournalError) -> Draft? {
    let content = try read {
      try String.fetchOne(
        $0, sql: "SELECT content FROM draft WHERE project = ? AND user = ?", arguments: [project, user])
    }
    return content.flatMap { try? JSONDecoder().decode(Draft.self, from: Data($0.utf8)) }
  }

  /// To be called when the order's number is stored, or the shopper does not want the draft.
  public func removeDraft(project: String, user: String) throws(JournalError) {
    try write {
      try $0.execute(sql: "DELETE FROM draft WHERE project = ? AND user = ?", arguments: [project, user])
    }
  }
}
