import Foundation
import OneEntryClient

/// An order that may be sent: what the shopper decided, the name under which it is journaled, and which orders the
/// shop had before.
public struct JournaledOrder: Equatable, Sendable, Identifiable {
  /// The checkout's own id, by which it is found again after a crash.
  public var id: String
  public var intent: OrderIntent
  /// What is sent: what was decided, with the checkout's own id where the project has a field for it.
  public var draft: OrderDraft
  public var known: KnownOrders

  /// Sent as it was decided, unless there is another draft.
  public init(id: String, intent: OrderIntent, known: KnownOrders, draft: OrderDraft? = nil) {
    self.id = id
    self.intent = intent
    self.draft = draft ?? intent.draft
    self.known = known
  }

  /// With what the shopper was shown at the decision.
  func decided(as intent: OrderIntent) -> JournaledOrder {
    var order = self
    order.intent = intent
    return order
  }
}

/// The user's orders before the new one was sent, so that it can be told from them.
public struct KnownOrders: Equatable, Sendable {
  /// The orders that existed, and those that belong to other checkouts.
  public var ids: Set<Int>
  /// The highest number that an order had; only a higher one can be new.
  public var latest: Int

  public init(ids: Set<Int>, latest: Int) {
    self.ids = ids
    self.latest = latest
  }

  /// Whether an order did not exist before.
  public func isNew(_ order: Order) -> Bool { order.id > latest && !ids.contains(order.id) }
}

/// A user's orders as the shop lists them.
public struct ListedOrders: Equatable, Sendable {
  public var orders: [Order]
  /// Whether it shows every order that is not known from before: only then an order that is not there does not exist.
  public var isComplete: Bool

  public init(_ orders: [Order], isComplete: Bool = true) {
    self.orders = orders
    self.isComplete = isComplete
  }
}
