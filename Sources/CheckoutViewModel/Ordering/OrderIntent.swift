import Foundation
import OneEntryClient

/// What a shopper decided to order. It is made once, drawn by the review and sent, so that what is shown is what is
/// ordered, and it is sent at most once.
public struct OrderIntent: Equatable, Sendable {
  /// The marker of the order storage.
  public var storage: String
  /// What is sent, as the wire contract has it.
  public var draft: OrderDraft
  /// The same order in a shopper's words.
  public var summary: OrderSummary
  /// The language that the order is sent in, and the only one in which the shop shows what was filled in.
  public var language: Language
  /// Whether it was made from the saved cart, which gives up its lines once the order exists.
  public var isFromSavedCart: Bool

  /// An order that was decided on.
  public init(
    storage: String, draft: OrderDraft, summary: OrderSummary = OrderSummary(), language: Language = .english,
    isFromSavedCart: Bool = true
  ) {
    self.storage = storage
    self.draft = draft
    self.summary = summary
    self.language = language
    self.isFromSavedCart = isFromSavedCart
  }

  /// What the shopper was shown to be paid, the shop's total or an estimate; `nil` where there was no single sum.
  public var shownTotal: Money? {
    if let quote = summary.quote { return quote.total }
    return summary.hasUnpriced || summary.estimate.count != 1 ? nil : summary.estimate.first
  }

  /// Whether the same would be sent, whatever it is said to cost.
  func sendsTheSame(as other: OrderIntent) -> Bool {
    storage == other.storage && draft == other.draft && language == other.language
      && isFromSavedCart == other.isFromSavedCart
  }
}
