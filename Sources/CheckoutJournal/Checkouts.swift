import CheckoutViewModel
import Foundation
import GRDB
import OneEntryClient

/// The checkouts in the journal. What may follow what is not decided here: a state is written down as it is told.
extension Journal {
  /// A checkout that is not done, and how long ago something was written about it, in seconds.
  public struct Entry: Equatable, Sendable, Identifiable {
    public let id: String
    public let storage: String
    public let state: CheckoutState
    /// What was sent; `nil` where it cannot be read any more.
    public let order: JournaledOrder?
    public let age: TimeInterval
  }

  /// What was sent as an order that the shop has, and the total that it answered where it did.
  public struct PlacedOrder: Equatable, Sendable {
    public let sent: JournaledOrder
    public let total: Money?
  }

  /// A name for a new checkout.
  public func newID() -> CheckoutID { makeID(now()) }

  /// Writes down that an order is on its way. To be called **before** the request leaves.
  ///
  /// Throws ``JournalError/orderIsFrozen(_:)`` where the checkout had another order before.
  public func send(_ order: JournaledOrder, project: String, user: String) throws(JournalError) {
    try write { database in
      let record = try CheckoutRecord(order, project: project, user: user, stamp)
      guard var before = try Self.record(record.id, in: database) else { return try record.insert(database) }
      guard before.body == record.body else { throw JournalError.orderIsFrozen(record.id) }
      before.become(.orderSending, stamp)
      try before.update(database)
    }
  }

  /// Writes down how far a checkout is. What was ordered leaves the saved cart that it came from in the same transaction
  /// in which the order becomes known; `total` is what the shop then said that it costs.
  public func set(
    _ state: CheckoutState, total: Money? = nil, of id: CheckoutID
  ) throws(JournalError) {
    try write { database in
      guard var record = try Self.record(id, in: database) else { throw JournalError.unknownCheckout(id) }
      record.total = total ?? record.total
      try set(state, of: record, in: database)
      if record.orderID == nil, state.orderID != nil { try takeOut(record, in: database) }
    }
  }

  /// Writes down how far the payment of an order is. Orders of other devices have no checkout here and are passed over.
  public func set(_ state: CheckoutState, ofOrder orderID: Int, project: String) throws(JournalError) {
    try write { database in
      let sql = "SELECT * FROM checkout WHERE order_id = ? AND project = ? ORDER BY id DESC LIMIT 1"
      let record = try CheckoutRecord.fetchOne(database, sql: sql, arguments: [orderID, project])
      if let record, record.checkoutState != state { try set(state, of: record, in: database) }
    }
  }

  /// The user's checkouts that are not done, the oldest first.
  public func unfinished(project: String, user: String) throws(JournalError) -> [Entry] {
    let sql = "SELECT * FROM checkout WHERE project = ? AND user = ? AND state <> 'done' ORDER BY id"
    return try read { database in
      let records = try CheckoutRecord.fetchAll(database, sql: sql, arguments: [project, user])
      if records.isEmpty { return [] }
      let claimed = try Self.claimedOrderIDs(project, in: database)
      let bootID = JournalOwner.current.bootID
      return records.compactMap { entry($0, claimed: claimed, bootID) }
    }
  }

  /// What was sent as an order that the shop has by now; `nil` where no checkout of this user made it.
  public func placedOrder(
    withID orderID: Int, project: String, user: String
  ) throws(JournalError) -> PlacedOrder? {
    let sql = """
      SELECT * FROM checkout WHERE order_id = ? AND project = ? AND user = ? ORDER BY id DESC LIMIT 1
      """
    return try read { database in
      let record = try CheckoutRecord.fetchOne(database, sql: sql, arguments: [orderID, project, user])
      return record.flatMap { record in
        record.order(claimed: []).map { PlacedOrder(sent: $0, total: record.total) }
      }
    }
  }

  /// The language that an order was sent in; `nil` where no checkout here made it.
  public func language(ofOrder orderID: Int, project: String) throws(JournalError) -> Language? {
    let sql = "SELECT language FROM checkout WHERE order_id = ? AND project = ? ORDER BY id DESC LIMIT 1"
    return try read { database in
      try String.fetchOne(database, sql: sql, arguments: [orderID, project]).flatMap(Language.init(rawValue:))
    }
  }

  /// The orders that belong to checkouts of this journal, and so to no other one.
  public func claimedOrderIDs(project: String) throws(JournalError) -> Set<Int> {
    try read { try Self.claimedOrderIDs(project, in: $0) }
  }
}

extension Journal {
  private var stamp: CheckoutRecord.Stamp { .init(time: now(), uptime: uptime(), owner: owner) }

  private func set(_ state: CheckoutState, of record: CheckoutRecord, in database: Database) throws {
    var record = record
    record.become(state, stamp)
    try record.update(database)
  }

  private func takeOut(_ record: CheckoutRecord, in database: Database) throws {
    guard record.isFromSavedCart, let order = record.order(claimed: []) else { return }
    let cart = try savedCart(project: record.project, user: record.user, in: database)
    try cart.map {
      try keep($0.without(ordered: order.draft.lines), record.project, record.user, in: database)
    }
  }

  /// `claimed` are the orders of all checkouts.
  private func entry(_ record: CheckoutRecord, claimed: Set<Int>, _ bootID: String?) -> Entry? {
    guard let state = record.checkoutState else { return nil }
    let others = record.orderID.map { claimed.subtracting([$0]) } ?? claimed
    return Entry(
      id: record.id.rawValue, storage: record.storage, state: state, order: record.order(claimed: others),
      age: record.age(uptime: uptime(), boot: bootID))
  }

  private static func record(_ id: CheckoutID, in database: Database) throws -> CheckoutRecord? {
    let sql = "SELECT * FROM checkout WHERE id = ?"
    return try CheckoutRecord.fetchOne(database, sql: sql, arguments: [id.rawValue])
  }

  private static func claimedOrderIDs(_ project: String, in database: Database) throws -> Set<Int> {
    let sql = "SELECT order_id FROM checkout WHERE project = ? AND order_id IS NOT NULL"
    return try Int.fetchSet(database, sql: sql, arguments: [project])
  }
}
