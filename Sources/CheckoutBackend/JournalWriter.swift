import CheckoutJournal
import CheckoutViewModel
import Foundation
import OneEntryClient

/// Writes every step of a checkout down before it is taken. It opens the journal on first use, and not on the way of a
/// key. Where the journal cannot be written, nothing is sent.
actor CheckoutLedger {
  private let directory: String
  private let isTemporary: Bool
  private let wall: @Sendable () -> Date
  let uptime: @Sendable () -> Int
  private(set) var journal: Journal?
  /// The checkout that was prepared last; preparing another one gives it up, unless it was sent.
  private var prepared: CheckoutID?
  /// Whether this run has taken up the user's draft: what it orders comes from there.
  var hasDraft = false
  /// Whose checkouts are written; set by the sign-in.
  var user = ""

  /// The sandbox's orders end with the process, and so does what is written about them.
  init(
    _ settings: Settings, wall: @escaping @Sendable () -> Date = { Date() },
    uptime: @escaping @Sendable () -> Int = { Uptime.milliseconds }
  ) {
    (self.wall, self.uptime) = (wall, uptime)
    isTemporary = settings.target == nil
    directory =
      isTemporary ? NSTemporaryDirectory() + "oneentry-checkout-\(UUID().uuidString)" : settings.stateFolder
  }

  func signIn(_ user: String) { self.user = user }

  /// Removes what was written about the sandbox.
  func close() {
    journal = nil
    if isTemporary { try? FileManager.default.removeItem(atPath: directory) }
  }

  /// Starts a checkout and freezes what would be sent. What an earlier look at the review prepared is given up.
  func prepare(
    _ intent: OrderIntent, referenceField: String?, baseline: [Int], project: String, langCode: String
  ) throws(Failure) -> PreparedOrder {
    try write { journal throws(JournalError) in
      if let prepared { try giveUp(prepared, in: journal) }
      let record = try journal.begin(project: project, user: user, storage: intent.storage)
      prepared = record.id
      let draft = referenceField.map { intent.draft.carrying(record.id.rawValue, in: $0) } ?? intent.draft
      try journal.advance(record.id, to: .ready) { record in
        record.body = Data(Orders.createOrder(in: intent.storage, draft).bodyBytes(langCode: langCode))
        record.fingerprint = OrderFingerprint(draft).text
        record.clientReference = referenceField.map { _ in record.id.rawValue }
        record.baselineIDs = baseline
        record.isOfDraft = hasDraft
      }
      let claimed = try journal.claimedOrderIDs(project: project, except: record.id)
      return PreparedOrder(
        id: record.id.rawValue, intent: intent, baseline: Baseline(baseline, claimed: claimed), draft: draft)
    }
  }

  private func giveUp(_ id: CheckoutID, in journal: Journal) throws(JournalError) {
    guard let record = try journal.record(id), [.ready, .orderRefused].contains(record.state) else { return }
    try journal.advance(id, to: .abandoned)
  }

  /// To be called before the order leaves; leads there from wherever a decision to send may be taken.
  func sending(_ order: PreparedOrder) throws(Failure) {
    let id = CheckoutID(rawValue: order.id)
    try write { journal throws(JournalError) in
      let state = try journal.record(id)?.state
      if state == .orderUnknown || state == .ambiguous { try journal.advance(id, to: .absent) }
      if state != .ready { try journal.advance(id, to: .ready) }
      try journal.advance(id, to: .orderSending)
    }
  }

  /// What came of an order that was sent. An order that exists is told even where it cannot be written down.
  func note(_ outcome: OrderOutcome, of order: PreparedOrder) {
    let id = CheckoutID(rawValue: order.id)
    _ = try? write { journal throws(JournalError) in
      switch outcome {
      case .created(let made): try journal.settle(id, as: made.id, ordered: order.intent.draft.lines)
      case .refused: try journal.advance(id, to: .orderRefused)
      case .notSent: try journal.advance(id, to: .ready)
      case .unknown: try journal.advance(id, to: .orderUnknown)
      }
    }
  }

  /// An order of the shop was found to be this checkout's.
  func adopt(_ order: Order, for prepared: PreparedOrder) throws(Failure) {
    let id = CheckoutID(rawValue: prepared.id)
    try write { journal throws(JournalError) in
      if try journal.record(id)?.state == .orderSending { try journal.advance(id, to: .orderUnknown) }
      try journal.settle(id, as: order.id, ordered: prepared.intent.draft.lines)
    }
  }

  func write<Value>(_ body: (Journal) throws(JournalError) -> Value) throws(Failure) -> Value {
    do throws(JournalError) {
      return try body(try opened())
    } catch {
      throw .local(error.sentence)
    }
  }

  /// One that another process held is asked for again: that process may be gone.
  private func opened() throws(JournalError) -> Journal {
    if let journal, !journal.isReadOnly { return journal }
    journal = nil
    let opened = try Journal(in: directory, now: wall, uptime: uptime)
    journal = opened
    return opened
  }
}

extension Baseline {
  init(_ ids: [Int], claimed: Set<Int>) {
    self.init(known: claimed.union(ids), latest: ids.max() ?? 0)
  }
}

extension OrderDraft {
  /// The order with the checkout's id in a field of its form: no other order can be mistaken for it.
  fileprivate func carrying(_ id: String, in field: String) -> OrderDraft {
    var draft = self
    draft.formData.removeAll { $0.marker == field }
    draft.formData.append(FormDatum(marker: field, type: .string, value: .string(id)))
    return draft
  }
}

extension JournalError {
  /// Why nothing is sent, in a few words.
  fileprivate var sentence: String {
    switch self {
    case .cannotOpen(let reason), .cannotRead(let reason), .cannotWrite(let reason):
      "the journal of checkouts cannot be used (\(reason)), so nothing is sent"
    case .diskFull: "the disk is full, so the order cannot be written down first and is not sent"
    case .locked(let owner?):
      "the journal of checkouts is open in process \(owner.processID), so nothing is sent here"
    case .locked(nil): "the journal of checkouts is open in another process, so nothing is sent here"
    case .unknownCheckout: "the journal has no such checkout"
    case .notAllowed, .orderIsFrozen: "the journal says that this order was sent already"
    }
  }
}
