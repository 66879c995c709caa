import CheckoutJournal
import CheckoutViewModel
import Foundation
import OneEntryClient

/// What is found in the journal when a shopper signs in, and the draft that is kept there.
extension CheckoutLedger {
  /// What earlier runs of this user left, and who writes the journal. `now` is the clock of the view model. Whoever
  /// asks goes on with the draft.
  func contents(project: String, now: Date) throws(Failure) -> JournalContents {
    try write { journal throws(JournalError) in
      hasDraft = !journal.isReadOnly
      let draft = journal.isReadOnly ? nil : try journal.draft(project: project, user: user)
      return JournalContents(
        unfinished: try unfinished(in: journal, project, now), draft: draft,
        holder: journal.isReadOnly ? Int(journal.holder?.processID ?? 0) : nil,
        movedAside: journal.setAside?.path)
    }
  }

  /// Where a journal lies that could not be used any more; known once this run has used its own.
  var movedAside: String? { journal?.setAside?.path }

  private func unfinished(
    in journal: Journal, _ project: String, _ now: Date
  ) throws(JournalError) -> [UnfinishedCheckout] {
    var found: [UnfinishedCheckout] = []
    for record in try journal.unfinished(project: project, user: user).reversed() {
      let claimed = try journal.claimedOrderIDs(project: project, except: record.id)
      let age = record.age(uptime: uptime(), boot: JournalOwner.current.bootID)
      if let checkout = UnfinishedCheckout(record, claimed: claimed, writtenAt: now.addingTimeInterval(-age))
      {
        found.append(checkout)
      }
    }
    return found
  }

  /// Keeps the cart and the form in the place of what was kept before.
  func save(_ draft: SavedCart, project: String) throws(Failure) {
    try write { journal throws(JournalError) in
      try journal.save(draft, project: project, user: user)
      hasDraft = true
    }
  }
}

extension UnfinishedCheckout {
  /// How long after its last word a request of an earlier run may still have been under way, in seconds.
  private static let longestRequest: TimeInterval = 15

  init?(_ record: CheckoutRecord, claimed: Set<Int>, writtenAt written: Date) {
    switch record.state {
    case .orderSending, .orderUnknown, .ambiguous, .absent:
      guard let body = record.body, let draft = OrderDraft(body: Array(body)) else { return nil }
      let intent = OrderIntent(storage: record.storage, draft: draft)
      let baseline = Baseline(record.baselineIDs ?? [], claimed: claimed)
      let order = PreparedOrder(id: record.id.rawValue, intent: intent, baseline: baseline)
      let until = written.addingTimeInterval(record.state == .orderSending ? Self.longestRequest : 0)
      self.init(id: order.id, stage: .order(order, inFlightUntil: until))
    case .orderKnown, .sessionSending, .sessionKnown, .sessionRefused:
      guard let orderID = record.orderID else { return nil }
      self.init(id: record.id.rawValue, stage: .payment(orderID: orderID, storage: record.storage))
    case .draft, .ready, .orderRefused, .placed, .paid, .canceled, .expired, .abandoned: return nil
    }
  }
}
