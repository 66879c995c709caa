import CheckoutViewModel
import Foundation
import GRDB

/// The saved carts in the journal, one for each user of a project.
extension Journal {
  /// Keeps a cart in the place of the user's earlier one; an empty one is removed.
  public func save(_ cart: SavedCart, project: String, user: String) throws(JournalError) {
    try write { try keep(cart, project, user, in: $0) }
  }

  /// The user's saved cart in this project; `nil` where there is none, or none that this version can read.
  public func savedCart(project: String, user: String) throws(JournalError) -> SavedCart? {
    try read { try savedCart(project: project, user: user, in: $0) }
  }

  func savedCart(project: String, user: String, in database: Database) throws -> SavedCart? {
    let sql = "SELECT content FROM draft WHERE project = ? AND user = ?"
    let content = try String.fetchOne(database, sql: sql, arguments: [project, user])
    return content.flatMap { try? JSONDecoder().decode(SavedCart.self, from: Data($0.utf8)) }
  }

  func keep(_ cart: SavedCart, _ project: String, _ user: String, in database: Database) throws {
    if cart.isEmpty {
      let sql = "DELETE FROM draft WHERE project = ? AND user = ?"
      return try database.execute(sql: sql, arguments: [project, user])
    }
    let content = String(decoding: try JSONEncoder().encode(cart), as: UTF8.self)
    try database.execute(
      sql: "INSERT OR REPLACE INTO draft (project, user, content, updated_at) VALUES (?, ?, ?, ?)",
      arguments: [project, user, content, now()])
  }
}
