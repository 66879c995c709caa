import OneEntryClient

/// What a shopper decided to order, frozen when the review is confirmed. It is sent at most once.
public struct OrderIntent: Equatable, Sendable {
  /// The marker of the order storage.
  public var storage: String
  /// What is sent, as the wire contract wants it.
  public var draft: OrderDraft
  /// What the cart came to when the shopper confirmed; `nil` where it has no single sum.
  public var estimate: Money?

  public init(storage: String, draft: OrderDraft, estimate: Money? = nil) {
    self.storage = storage
    self.draft = draft
    self.estimate = estimate
  }
}

/// What became of an order that was sent.
public enum OrderOutcome: Equatable, Sendable {
  case created(Order)
  /// The shop answered and did not take it.
  case refused(Failure)
  /// Nothing left this computer.
  case notSent(Failure)
  /// No usable answer came: the order may or may not exist. It is never sent again by itself.
  case unknown(Failure)
}
