import Foundation
import OneEntryClient

/// An order that is written down and may be sent: what a shopper decided, under which name it is journalled, and
/// what the shop had before.
public struct PreparedOrder: Equatable, Sendable, Identifiable {
  /// The checkout's own id, by which it is found again after a crash.
  public var id: String
  public var intent: OrderIntent
  public var baseline: Baseline

  public init(id: String, intent: OrderIntent, baseline: Baseline) {
    self.id = id
    self.intent = intent
    self.baseline = baseline
  }
}

/// A checkout that an earlier run did not bring to its end.
public struct UnfinishedCheckout: Equatable, Sendable, Identifiable {
  /// How far it came.
  public enum Stage: Equatable, Sendable {
    /// The order was sent, or was about to be, and nobody knows what became of it.
    case order(PreparedOrder, inFlightUntil: Date)
    /// The order exists and is not paid.
    case payment(orderID: Int, storage: String)
  }

  public var id: String
  public var stage: Stage

  public init(id: String, stage: Stage) {
    self.id = id
    self.stage = stage
  }
}
