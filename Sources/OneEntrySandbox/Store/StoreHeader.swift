import Foundation
import GRDB

/// How a store began: what its world is made from. The one row of the table `setup`.
struct StoreHeader: Equatable {
  let moment: Int
  let seed: UInt64
  private let switches: String
  private let products: Int?
  private let shop: String?

  init(_ setup: Setup, at moment: Int) {
    self.moment = moment
    seed = setup.seed
    switches = setup.switches.json.text
    products = setup.products
    shop = setup.shop.written
  }

  /// Reads the row; nil when it is damaged. The seed is text, since SQLite's numbers have a sign.
  init?(_ row: Row) {
    guard let moment = Int.fromDatabaseValue(row["opened"]),
      let seed = String.fromDatabaseValue(row["seed"]).flatMap({ UInt64($0) }),
      let switches = String.fromDatabaseValue(row["switches"])
    else { return nil }
    self.moment = moment
    self.seed = seed
    self.switches = switches
    products = row["products"]
    shop = row["shop"]
  }

  func insert(in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO setup (opened, seed, switches, products, shop) VALUES (?, ?, ?, ?, ?)",
      arguments: [moment, String(seed), switches, products, shop])
  }
}
