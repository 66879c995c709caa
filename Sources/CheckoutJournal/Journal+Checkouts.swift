import GRDB
import OneEntryClient

extension Journal {
  /// Starts a checkout in the state ``CheckoutState/draft``.
  public func begin(project: String, user: String, storage: String) throws(JournalError) -> CheckoutRecord {
    let time = now()
    let record = CheckoutRecord(
      makeID(time), project: project, user: user, storage: storage, at: time, by: owner)
    return try write { database in
      try record.insert(database)
      return try store(record, event: record.state.rawValue, detail: "", in: database)
    }
  }

  /// Takes a checkout to its next state and stores what became known with it, in one transaction.
  ///
  /// To be called **before** a request leaves. The detail must hold nothing secret. Throws
  /// ``JournalError/notAllowed(from:to:)`` for a step that a checkout does not take, and
  /// ``JournalError/orderIsFrozen(_:)`` for another order than the one that was sent.
  @discardableResult
  public func advance(
    _ id: CheckoutID, to state: CheckoutState, detail: String = "",
    change: (inout CheckoutRecord) -> Void = { _ in }
  ) throws(JournalError) -> CheckoutRecord {
    try write { try advance(id, to: state, detail: detail, in: $0, change: change) }
  }

  /// The order exists: its number is stored, and what was ordered leaves the draft that it came from, in one
  /// transaction.
  public func settle(_ id: CheckoutID, as orderID: Int, ordered: [OrderLine]) throws(JournalError) {
    try write { database in
      let record = try advance(id, to: .orderKnown, in: database) { $0.orderID = orderID }
      guard record.isOfDraft else { return }
      let draft = try draft(project: record.project, user: record.user, in: database)
      try draft.map { try keep($0.without(ordered: ordered), record.project, record.user, in: database) }
    }
  }

  /// Notes something that leaves the state as it is, such as another word for the payment's status.
  @discardableResult
  public func note(
    _ id: CheckoutID, _ kind: String, detail: String = "", change: (inout CheckoutRecord) -> Void = { _ in }
  ) throws(JournalError) -> CheckoutRecord {
    try write { try update(id, event: kind, detail: detail, in: $0, change: change) }
  }

  /// The checkout of a name; `nil` where there is none.
  public func record(_ id: CheckoutID) throws(JournalError) -> CheckoutRecord? {
    try read { try Self.record(id, in: $0) }
  }

  /// The checkouts that led to an order; several only where a project started its numbers anew.
  public func records(ofOrder orderID: Int, project: String) throws(JournalError) -> [CheckoutRecord] {
    let sql = "SELECT * FROM checkout WHERE order_id = ? AND project = ? ORDER BY id"
    return try read { try CheckoutRecord.fetchAll($0, sql: sql, arguments: [orderID, project]) }
  }

  /// The user's checkouts that are not final, the oldest first.
  public func unfinished(project: String, user: String) throws(JournalError) -> [CheckoutRecord] {
    let final = CheckoutState.allCases.filter(\.isFinal).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let sql = "SELECT * FROM checkout WHERE project = ? AND user = ? AND state NOT IN (\(final)) ORDER BY id"
    return try read { try CheckoutRecord.fetchAll($0, sql: sql, arguments: [project, user]) }
  }

  /// The orders that belong to other checkouts, and so are no candidates for this one.
  public func claimedOrderIDs(project: String, except id: CheckoutID) throws(JournalError) -> Set<Int> {
    let sql = "SELECT order_id FROM checkout WHERE project = ? AND id <> ? AND order_id IS NOT NULL"
    return try read { try Int.fetchSet($0, sql: sql, arguments: [project, id.rawValue]) }
  }

  /// What happened to a checkout, the first event first.
  public func events(of id: CheckoutID) throws(JournalError) -> [JournalEvent] {
    let sql = "SELECT * FROM event WHERE checkout_id = ? ORDER BY seq"
    return try read { try JournalEvent.fetchAll($0, sql: sql, arguments: [id.rawValue]) }
  }
}
