import CheckoutJournal
import CheckoutViewModel
import Foundation
import OneEntryClient

/// The payment's part of the ledger. Orders of other devices have no checkout here and are passed over.
extension CheckoutLedger {
  /// To be called before a session is asked for.
  func openingSession(of orderID: Int, project: String) throws(Failure) {
    try step(orderID, project: project, to: .sessionSending)
  }

  /// How long ago a session was asked for whose answer was never read, in seconds; `nil` where none was.
  func ageOfUnansweredSession(of orderID: Int, project: String) throws(Failure) -> TimeInterval? {
    try write { journal throws(JournalError) in
      guard let record = try journal.records(ofOrder: orderID, project: project).last,
        record.state == .sessionSending
      else { return nil }
      return record.age(uptime: uptime(), boot: JournalOwner.current.bootID)
    }
  }

  /// The shop answered and opened none.
  func sessionRefused(of orderID: Int, project: String) {
    try? step(orderID, project: project, to: .sessionRefused)
  }

  /// What the shop says of an order's payment now.
  func note(_ session: PaymentSession, of orderID: Int, isPlaced: Bool, project: String) {
    let state = CheckoutState(session.status, isPlaced: isPlaced)
    try? step(orderID, project: project, to: state) { record in
      record.sessionID = session.id
      record.paymentURL = session.paymentURL
      record.lastStatus = session.status.word
    }
  }

  /// Takes the checkout to a state that it may take; where it is there already, or may not, nothing is written.
  private func step(
    _ orderID: Int, project: String, to state: CheckoutState,
    change: (inout CheckoutRecord) -> Void = { _ in }
  ) throws(Failure) {
    try write { journal throws(JournalError) in
      guard let record = try journal.records(ofOrder: orderID, project: project).last,
        record.state.mayBecome(state)
      else { return }
      try journal.advance(record.id, to: state, change: change)
    }
  }
}

extension CheckoutState {
  fileprivate init(_ status: PaymentStatus, isPlaced: Bool) {
    switch status {
    case .completed: self = .paid
    case .canceled, .failed: self = .canceled
    case .expired: self = .expired
    case .waiting, .processing, .partial, .other: self = isPlaced ? .placed : .sessionKnown
    }
  }
}
