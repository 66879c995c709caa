import OneEntryClient

/// The last look before the order is sent. Only here an order leaves, and at most once for one confirmation.
public struct Review: Equatable, Sendable {
  /// What became of the order so far.
  public enum Phase: Equatable, Sendable {
    case ready
    case sending
    case refused(Failure)
    case notSent(Failure)
    /// The order may exist.
    case unknown(Failure)
  }

  /// A part of the review that a shopper can jump to.
  public enum Part: Int, CaseIterable, Sendable { case items, details, account }

  /// What happened on the review.
  public enum Action: Equatable, Sendable {
    case opened
    case moved(by: Int)
    case confirmed(OrderIntent)
    case answered(OrderOutcome)
    /// The shopper decided to send again although an order may exist.
    case resendConfirmed
  }

  /// What became of the order so far.
  public private(set) var phase = Phase.ready
  /// The part that stands selected.
  public private(set) var selection = Part.items
  /// What was sent, while its outcome is not settled.
  public private(set) var intent: OrderIntent?

  /// A review on which nothing was sent yet.
  public init() {}

  /// Whether an order may exist that this program does not know.
  public var isOutcomeUnknown: Bool { if case .unknown = phase { true } else { false } }

  /// Takes what happened; an order leaves at most once for one confirmation.
  public mutating func handle(_ action: Action) -> [Effect] {
    switch (phase, action) {
    case (.refused, .opened), (.notSent, .opened): phase = .ready
    case (_, .moved(let step)):
      selection = Part(rawValue: max(0, min(selection.rawValue + step, Part.allCases.count - 1))) ?? .items
    case (.ready, .confirmed(let intent)), (.refused, .confirmed(let intent)),
      (.notSent, .confirmed(let intent)):
      return send(intent)
    case (.unknown, .resendConfirmed): return intent.map { send($0) } ?? []
    case (.sending, .answered(let outcome)): note(outcome)
    default: break
    }
    return []
  }

  private mutating func send(_ intent: OrderIntent) -> [Effect] {
    phase = .sending
    self.intent = intent
    return [.createOrder(intent)]
  }

  private mutating func note(_ outcome: OrderOutcome) {
    switch outcome {
    case .created: phase = .ready
    case .refused(let failure): phase = .refused(failure)
    case .notSent(let failure): phase = .notSent(failure)
    case .unknown(let failure): phase = .unknown(failure)
    }
    if !isOutcomeUnknown { intent = nil }
  }
}
