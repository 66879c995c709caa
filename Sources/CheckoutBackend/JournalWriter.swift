import CheckoutJournal
import CheckoutViewModel
import Foundation
import OneEntryClient
import Synchronization

/// Writes down what it is told before it is done. It opens the journal on first use, and decides nothing. Where the
/// journal cannot be written, nothing is sent.
package actor JournalWriter {
  private let directory: String
  private let project: String
  private let isTemporary: Bool
  private let longestRequest: TimeInterval
  private let wall: @Sendable () -> Date
  private let uptime: @Sendable () -> Int
  private let names: NameGenerator?
  private var journal: Journal?
  /// Whose checkouts are written; set by the sign-in.
  private(set) var user = ""

  /// An embedded shop's orders end with the process, and so does what is written about them.
  package init(
    _ configuration: BackendConfiguration, wall: (@Sendable () -> Date)? = nil,
    uptime: @escaping @Sendable () -> Int = { Uptime.milliseconds }
  ) {
    (self.wall, self.uptime) = (wall ?? configuration.wall, uptime)
    names = configuration.seed.map(NameGenerator.init)
    project = configuration.projectAddress ?? "embedded"
    isTemporary = configuration.projectAddress == nil
    longestRequest = configuration.limits.write / .seconds(1)
    directory =
      isTemporary
      ? FileManager.default.temporaryDirectory.appending(path: "oneentry-checkout-\(UUID().uuidString)").path
      : configuration.stateFolder
  }

  /// Opens the journal before it is needed; whoever needs it learns why where it cannot be.
  func open() { _ = try? opened() }

  func signIn(_ user: String) { self.user = user }

  /// Whose checkouts those of guests are: no user's, since every user has a name.
  static let guest = ""

  /// The guest of this project on this computer; the same one in every run.
  func guestID() throws(Failure) -> UUID {
    try write { journal throws(JournalError) in try journal.guestID(project: project) }
  }

  /// The guest is gone: the next one is somebody else.
  func forgetGuest() throws(Failure) {
    try write { journal throws(JournalError) in try journal.forgetGuest(project: project, user: Self.guest) }
  }

  /// Whether a guest of an earlier run left a checkout or a cart.
  func hasGuestLeftovers() throws(Failure) -> Bool {
    try write { journal throws(JournalError) in
      if try !journal.unfinished(project: project, user: Self.guest).isEmpty { return true }
      return try journal.savedCart(project: project, user: Self.guest)?.isEmpty == false
    }
  }

  /// What was sent as an order that the shop has by now, and its total; `nil` where no checkout of this user made it.
  func sentOrder(_ id: Int) -> Journal.PlacedOrder? {
    try? write { journal throws(JournalError) in
      try journal.placedOrder(withID: id, project: project, user: user)
    }
  }

  /// Removes what was written about an embedded shop.
  func close() {
    journal = nil
    if isTemporary { try? FileManager.default.removeItem(atPath: directory) }
  }

  /// Where a journal is that could not be used any more; known once this run has used its own.
  var movedAside: String? { journal?.setAside?.path }

  /// A name for a new checkout, and the orders that others have; throws where nothing could be written down.
  func prepare() throws(Failure) -> (id: String, claimed: Set<Int>) {
    try write { journal throws(JournalError) in
      if journal.isReadOnly { throw .locked(by: journal.holder) }
      return (journal.newID().rawValue, try journal.claimedOrderIDs(project: project))
    }
  }

  /// The orders that checkouts of this computer have made.
  func claimed() throws(Failure) -> Set<Int> {
    try write { journal throws(JournalError) in try journal.claimedOrderIDs(project: project) }
  }

  /// To be called before the order leaves.
  func send(_ order: JournaledOrder) throws(Failure) {
    try write { journal throws(JournalError) in try journal.send(order, project: project, user: user) }
  }

  func set(_ state: CheckoutState, total: Money? = nil, of checkout: String) throws(Failure) {
    try write { journal throws(JournalError) in
      try journal.set(state, total: total, of: CheckoutID(rawValue: checkout))
    }
  }

  func set(_ state: CheckoutState, ofOrder orderID: Int) throws(Failure) {
    try write { journal throws(JournalError) in try journal.set(state, ofOrder: orderID, project: project) }
  }

  func save(_ cart: SavedCart) throws(Failure) {
    try write { journal throws(JournalError) in try journal.save(cart, project: project, user: user) }
  }

  /// What earlier runs of this user left, and who writes the journal. `now` is the clock of the view model.
  func contents(now: Date) throws(Failure) -> JournalContents {
    try write { journal throws(JournalError) in
      let unfinished = try journal.unfinished(project: project, user: user).reversed()
      return JournalContents(
        unfinished: unfinished.compactMap {
          UnfinishedCheckout($0, longestRequest: longestRequest, now: now)
        },
        savedCart: journal.isReadOnly ? nil : try journal.savedCart(project: project, user: user),
        holder: journal.isReadOnly ? Int(journal.holder?.processID ?? 0) : nil,
        movedAside: journal.setAside?.path)
    }
  }

  /// The language that an order was sent in; `nil` for an order of another device.
  func language(ofOrder id: Int) -> Language? {
    try? write { journal throws(JournalError) in try journal.language(ofOrder: id, project: project) }
  }

  private func write<Value>(_ body: (Journal) throws(JournalError) -> Value) throws(Failure) -> Value {
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
    let opened = try Journal(in: directory, now: wall, uptime: uptime) { [names] time in
      names?.name(at: time) ?? CheckoutID(at: time)
    }
    journal = opened
    return opened
  }
}

/// Makes names of checkouts, the same ones for the same seed and times.
private final class NameGenerator: Sendable {
  private let generator: Mutex<SeededGenerator>

  init(_ seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

  func name(at time: Date) -> CheckoutID { generator.withLock { CheckoutID(at: time, using: &$0) } }
}

extension UnfinishedCheckout {
  /// `nil` where nothing is left to do, or what was sent cannot be read any more.
  init?(_ entry: Journal.Entry, longestRequest: TimeInterval, now: Date) {
    let written = now.addingTimeInterval(-entry.age)
    switch entry.state {
    case .orderSending, .orderUnknown:
      guard let order = entry.order else { return nil }
      let isInFlight = entry.state == .orderSending
      self.init(
        id: entry.id,
        stage: .order(order, inFlightUntil: written.addingTimeInterval(isInFlight ? longestRequest : 0)))
    case .placed(let orderID):
      self.init(id: entry.id, stage: .payment(orderID: orderID, storage: entry.storage, sessionAskedAt: nil))
    case .sessionSending(let orderID):
      self.init(
        id: entry.id, stage: .payment(orderID: orderID, storage: entry.storage, sessionAskedAt: written))
    case .done: return nil
    }
  }
}

extension JournalError {
  /// Why nothing is sent.
  fileprivate var sentence: String {
    switch self {
    case .cannotOpen(let reason), .cannotRead(let reason), .cannotWrite(let reason):
      "The journal of checkouts cannot be used (\(reason)), so nothing is sent."
    case .diskFull: "The disk is full, so the order cannot be written down first and is not sent."
    case .locked(let owner?):
      "The journal of checkouts is open in process \(owner.processID), so nothing is sent here."
    case .locked(nil): "The journal of checkouts is open in another process, so nothing is sent here."
    case .unknownCheckout: "The journal has no such checkout."
    case .orderIsFrozen: "The journal says that another order was sent under this name."
    }
  }
}
