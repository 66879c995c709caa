import Foundation
import OneEntryClient

/// An order that is written down and may be sent: what a shopper decided, under which name it is journalled, and
/// what the shop had before.
public struct PreparedOrder: Equatable, Sendable, Identifiable {
  /// The checkout's own id, by which it is found again after a crash.
  public var id: String
  public var intent: OrderIntent
  /// What is sent: what was decided, with the checkout's own id where the project has a field for it.
  public var draft: OrderDraft
  public var baseline: Baseline

  /// Sent as it was decided, unless there is another draft.
  public init(id: String, intent: OrderIntent, baseline: Baseline, draft: OrderDraft? = nil) {
    self.id = id
    self.intent = intent
    self.draft = draft ?? intent.draft
    self.baseline = baseline
  }
}
