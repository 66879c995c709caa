import Foundation
import OneEntryClient

/// The last look before the order is sent. Only here an order leaves, and at most once for one confirmation.
///
/// While the shopper reads, the order is written down and the shop's list is looked up, so that an order whose answer
/// is lost can be told from the ones before it.
public struct Review: Equatable, Sendable {
  /// What has become of the order.
  public enum Phase: Equatable, Sendable {
    case ready
    case sending
    case refused(Failure)
    case notSent(Failure)
    /// The shop is too busy and did not take it; it is sent again then, unless the shopper leaves.
    case postponed(until: Date)
    /// The order may exist; ``Review/reconciliation`` finds out.
    case unknown(Failure)
  }

  /// A part of the review that a shopper can jump to.
  public enum Part: Int, CaseIterable, Sendable { case items, details, account }

  /// What happened to the review.
  public enum Action: Equatable, Sendable {
    /// With what would be ordered now; `nil` while something is missing.
    case opened(OrderIntent?)
    case moved(by: Int)
    case prepared(OrderIntent, Result<PreparedOrder, Failure>)
    case confirmed(OrderIntent)
    /// Another screen is shown.
    case left
    /// The time that the shop asked for is over.
    case resendDue
    case answered(OrderOutcome)
    /// A checkout of an earlier run whose outcome nobody knows.
    case resumed(PreparedOrder, inFlightUntil: Date)
    case lookDue, lookTapped
    case listed(Result<[Order], Failure>)
    /// Whether the order that was found could be written down as this checkout's.
    case adopted(Order, Result<Bool, Failure>)
    case candidateMoved(by: Int), candidateChosen
    /// The shopper decided to send again although an order may exist.
    case resendConfirmed
  }

  public internal(set) var phase = Phase.ready
  public private(set) var selection = Part.items
  /// What was sent, or may be.
  public internal(set) var prepared: PreparedOrder?
  /// The search for an order whose answer was lost.
  public internal(set) var reconciliation: Reconciliation?
  /// Whether the shop's list is being read.
  public internal(set) var isLooking = false
  /// What is being written down.
  var preparing: OrderIntent?
  /// What the shopper confirmed and is not yet on its way.
  var confirmed: OrderIntent?
  /// How often the shop has put this order off.
  var postponements = 0

  public init() {}

  /// What was sent, while its outcome is not settled.
  public var intent: OrderIntent? {
    switch phase {
    case .sending, .unknown, .postponed: prepared?.intent ?? confirmed
    case .ready, .refused, .notSent: nil
    }
  }

  /// Whether an order may exist that this program does not know.
  public var isOutcomeUnknown: Bool { if case .unknown = phase { true } else { false } }

  /// Whether sending again may be offered: only where the shop shows no trace of the order.
  public var mayBeSentAgain: Bool { isOutcomeUnknown && reconciliation?.verdict == .absent }

  public mutating func handle(_ action: Action, at now: Date) -> [Effect] {
    switch (phase, action) {
    case (.unknown, .opened), (.unknown, .lookDue), (.unknown, .lookTapped), (.unknown, .listed),
      (.unknown, .candidateMoved), (.unknown, .candidateChosen), (.unknown, .adopted),
      (.unknown, .resendConfirmed):
      return reconcile(action, at: now)
    case (.postponed, .left), (.postponed, .resendDue), (.postponed, .confirmed), (.postponed, .listed),
      (.postponed, .adopted):
      return postponed(action, at: now)
    case (.ready, .opened(let intent)), (.refused, .opened(let intent)), (.notSent, .opened(let intent)):
      phase = .ready
      return intent.map { prepare($0) } ?? []
    case (_, .moved(let step)):
      selection = Part(rawValue: max(0, min(selection.rawValue + step, Part.allCases.count - 1))) ?? .items
    case (_, .prepared(preparing, let result)): return take(result)
    case (.ready, .confirmed(let intent)), (.refused, .confirmed(let intent)),
      (.notSent, .confirmed(let intent)):
      return confirm(intent)
    case (.sending, .answered(let outcome)): return note(outcome, at: now)
    // Whatever else is said of an order that may exist does not make it sure that there is none.
    case (.unknown, .answered(.created(let order))): return note(.created(order), at: now)
    case (.ready, .resumed(let order, let time)): return resume(order, inFlightUntil: time, at: now)
    default: break
    }
    return []
  }
}

extension Review {
  private mutating func prepare(_ intent: OrderIntent) -> [Effect] {
    guard prepared?.intent != intent, preparing != intent else { return [] }
    preparing = intent
    return [.prepareOrder(intent)]
  }

  private mutating func take(_ result: Result<PreparedOrder, Failure>) -> [Effect] {
    preparing = nil
    switch result {
    case .success(let order):
      prepared = order
      return confirmed == order.intent ? send(order) : []
    case .failure(let failure):
      if confirmed != nil { phase = .notSent(failure) }
      confirmed = nil
      return []
    }
  }

  private mutating func confirm(_ intent: OrderIntent) -> [Effect] {
    phase = .sending
    confirmed = intent
    postponements = 0
    guard let prepared, prepared.intent == intent else { return prepare(intent) }
    return send(prepared)
  }

  mutating func send(_ order: PreparedOrder) -> [Effect] {
    phase = .sending
    confirmed = nil
    return [.createOrder(order)]
  }

  mutating func note(_ outcome: OrderOutcome, at now: Date) -> [Effect] {
    switch outcome {
    case .created:
      self = Review()
      return [.stop(.look)]
    case .refused(.busy(let seconds)) where postponements < Self.mostPostponements:
      return postpone(by: seconds, at: now)
    case .refused(let failure): phase = .refused(failure)
    case .notSent(let failure): phase = .notSent(failure)
    case .unknown(let failure): return lose(failure, inFlightUntil: now, at: now)
    }
    return []
  }
}
