import Foundation
import OneEntryClient

/// Finds out what became of an order whose answer was lost. It only reads: nothing is ever sent again from here without
/// the shopper's own decision.
public struct Reconciliation: Equatable, Sendable {
  /// What the shopper is told, and what can be done.
  public enum Verdict: Equatable, Sendable {
    /// The list is being read, or will be by itself.
    case searching
    /// More than one order of the shop may be this one; the shopper picks.
    case ambiguous([Order], selection: Int)
    /// The shop shows no trace of it.
    case absent
    /// Whether it exists cannot be told; the shopper can have the list read again.
    case undecided(Failure)
  }

  /// Why the outcome is not known.
  public let cause: Failure
  public private(set) var verdict = Verdict.searching
  /// How often the list was read.
  public private(set) var checks = 0
  /// Why the list could not be read the last time.
  public private(set) var lastFailure: Failure?
  /// Whether the list is being read now.
  public private(set) var isListing = false
  private var schedule: SearchSchedule

  init(cause: Failure, inFlightUntil: Date) {
    self.cause = cause
    schedule = SearchSchedule(start: inFlightUntil)
  }

  /// The candidate that is selected.
  public var selected: Order? {
    if case .ambiguous(let orders, let selection) = verdict { orders[selection] } else { nil }
  }

  /// The last moment the order could have been under way.
  var inFlightUntil: Date { schedule.start }

  /// Whether the shop said that it did not take the order, and nothing speaks against it: the list shows no trace of it,
  /// or is not for this user.
  var confirmsRefusal: Bool {
    guard cause.delivery == .rejected else { return false }
    return switch verdict {
    case .absent: true
    case .undecided(let failure): failure.isForbidden
    case .searching, .ambiguous: false
    }
  }

  /// Whether the list can be read again once somebody has signed in.
  var awaitsSignIn: Bool {
    if case .undecided(let failure) = verdict { failure.kind == .signedOut } else { false }
  }

  /// How long to wait before the list is read again.
  func pause(at now: Date) -> Duration { schedule.pause(at: now) }

  mutating func select(by step: Int) {
    guard case .ambiguous(let orders, let selection) = verdict else { return }
    verdict = .ambiguous(orders, selection: max(0, min(selection + step, orders.count - 1)))
  }

  mutating func startListing() {
    verdict = .searching
    isListing = true
  }

  /// Something that was found could not be written down; it can be looked for again.
  mutating func suspend(_ failure: Failure) { verdict = .undecided(failure) }

  /// Takes what the shop lists now; yields the order where there is exactly one that can be it.
  mutating func receive(
    _ listed: Result<ListedOrders, Failure>, of order: JournaledOrder, at now: Date
  ) -> Order? {
    isListing = false
    checks += 1
    switch listed {
    case .success(let list):
      lastFailure = nil
      schedule.receivedList()
      return judge(list, of: order, at: now)
    case .failure(let failure):
      lastFailure = failure
      if !schedule.mayContinue(after: failure, at: now) { verdict = .undecided(failure) }
      return nil
    }
  }

  /// One order that is the same is the one. Several, or those that may be it, are the shopper's to choose from.
  private mutating func judge(_ list: ListedOrders, of order: JournaledOrder, at now: Date) -> Order? {
    let same = list.orders.filter { order.likeness(of: $0) == .same }
    if same.count == 1 { return same[0] }
    let candidates = same.isEmpty ? list.orders.filter { order.likeness(of: $0) == .possible } : same
    if !candidates.isEmpty {
      verdict = .ambiguous(candidates, selection: 0)
    } else if schedule.isOver(at: now) {
      verdict =
        list.isComplete
        ? .absent
        : .undecided(
          .unreadable(UnreadableAnswer("getAllOrdersByMarker.items", expected: .object, found: .other)))
    }
    return nil
  }
}

extension JournaledOrder {
  /// How far an order of the shop can be this one. The checkout's own id in its form settles it, whatever else the shop
  /// shows.
  func likeness(of listed: Order) -> Likeness {
    if let reference, let shown = listed.formData.first(where: { $0.marker == reference.marker })?.value,
      !shown.plainTexts.isEmpty
    {
      return shown.plainTexts == reference.value.plainTexts ? .same : .none
    }
    guard known.isNew(listed) else { return .none }
    return OrderFingerprint(listed).likeness(to: OrderFingerprint(draft))
  }

  /// The field that carries the checkout's own id; `nil` where the project has none for it.
  private var reference: FormDatum? { draft.formData.first { $0.value == .string(id) } }
}
