import Foundation
import GRDB

/// The steps inside of a transaction.
extension Journal {
  func advance(
    _ id: CheckoutID, to state: CheckoutState, detail: String = "", in database: Database,
    change: (inout CheckoutRecord) -> Void
  ) throws -> CheckoutRecord {
    try update(id, event: state.rawValue, detail: detail, in: database) { record in
      guard record.state.mayBecome(state) else {
        throw JournalError.notAllowed(from: record.state, to: state)
      }
      record.state = state
      change(&record)
    }
  }

  func update(
    _ id: CheckoutID, event: String, detail: String, in database: Database,
    change: (inout CheckoutRecord) throws -> Void
  ) throws -> CheckoutRecord {
    guard let before = try Self.record(id, in: database) else { throw JournalError.unknownCheckout(id) }
    var record = before
    try change(&record)
    guard record.state.isOpenToEdits || record.hasSameOrder(as: before) else {
      throw JournalError.orderIsFrozen(id)
    }
    return try store(record, event: event, detail: detail, in: database)
  }

  func store(
    _ record: CheckoutRecord, event: String, detail: String, in database: Database
  ) throws -> CheckoutRecord {
    var record = record
    record.updatedAt = now()
    record.updatedUptime = uptime()
    record.owner = owner
    try record.update(database)
    let sql = "SELECT count(*) + 1 FROM event WHERE checkout_id = ?"
    let sequence = try Int.fetchOne(database, sql: sql, arguments: [record.id.rawValue]) ?? 1
    try JournalEvent(record.id, sequence: sequence, at: record.updatedAt, kind: event, detail: detail)
      .insert(database)
    return record
  }

  static func record(_ id: CheckoutID, in database: Database) throws -> CheckoutRecord? {
    let sql = "SELECT * FROM checkout WHERE id = ?"
    return try CheckoutRecord.fetchOne(database, sql: sql, arguments: [id.rawValue])
  }
}
