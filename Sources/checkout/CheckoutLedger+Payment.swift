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

  /// What earlier runs of this user left unfinished, the newest first.
  func unfinished(project: String) throws(Failure) -> [UnfinishedCheckout] {
    try write { journal throws(JournalError) in
      var found: [UnfinishedCheckout] = []
      for record in try journal.unfinished(project: project, user: user).reversed() {
        let claimed = try journal.claimedOrderIDs(project: project, except: record.id)
        if let checkout = UnfinishedCheckout(record, claimed: claimed) { found.append(checkout) }
      }
      return found
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

extension UnfinishedCheckout {
  /// How long after its last word a request of an earlier run may still have been under way.
  private static let longestRequest: TimeInterval = 15

  init?(_ record: CheckoutRecord, claimed: Set<Int>) {
    switch record.state {
    case .orderSending, .orderUnknown, .ambiguous, .absent:
      guard let body = record.body, let draft = OrderDraft(body: Array(body)) else { return nil }
      let intent = OrderIntent(storage: record.storage, draft: draft)
      let baseline = Baseline(record.baselineIDs ?? [], claimed: claimed)
      let order = PreparedOrder(id: record.id.rawValue, intent: intent, baseline: baseline)
      let until = record.updatedAt.addingTimeInterval(record.state == .orderSending ? Self.longestRequest : 0)
      self.init(id: order.id, stage: .order(order, inFlightUntil: until))
    case .orderKnown, .sessionSending, .sessionKnown, .sessionRefused:
      guard let orderID = record.orderID else { return nil }
      self.init(id: record.id.rawValue, stage: .payment(orderID: orderID, storage: record.storage))
    case .draft, .ready, .orderRefused, .placed, .paid, .canceled, .expired, .abandoned: return nil
    }
  }
}
