import Foundation
import OneEntryClient

/// What is kept of a checkout for a next run: a projection of ``OrderPlacement/State`` and ``PaymentWatch/State``.
public enum CheckoutState: Hashable, Sendable {
  /// The order is on its way, or the program ended before it knew what became of it.
  case orderSending
  /// No usable answer came: the order may or may not exist.
  case orderUnknown
  /// The shop has the order, and it is not settled.
  case placed(orderID: Int)
  /// A payment session was asked for, and nothing is known about it.
  case sessionSending(orderID: Int)
  /// Nothing is left to do; `nil` where no order came of it.
  case done(orderID: Int?)

  /// The order's number, once there is one.
  public var orderID: Int? {
    switch self {
    case .orderSending, .orderUnknown: nil
    case .placed(let id), .sessionSending(let id): id
    case .done(let id): id
    }
  }

  /// What an order that was sent has come to.
  public init(_ answer: Result<Order, Failure>) {
    switch answer {
    case .success(let order): self = .placed(orderID: order.id)
    case .failure(let failure):
      // A 429 may come from a proxy although the shop took the order.
      self = failure.delivery == .unknown || failure.isBusy ? .orderUnknown : .done(orderID: nil)
    }
  }
}

extension OrderPlacement.State {
  /// What is kept of it; `nil` while nothing was sent.
  public var kept: CheckoutState? {
    switch self {
    case .idle, .preparing, .ready: nil
    case .sending: .orderSending
    case .postponed, .checkingBeforeResend, .searching, .adopting: .orderUnknown
    case .rejected: .done(orderID: nil)
    case .placed(_, let order): .placed(orderID: order.id)
    }
  }
}

extension PaymentWatch {
  /// What is kept of it.
  public var kept: CheckoutState { state.kept(as: id) }
}

extension PaymentWatch.State {
  fileprivate func kept(as id: Int) -> CheckoutState {
    switch self {
    case .openingSession, .searchingForSession: .sessionSending(orderID: id)
    case .withoutSession(_, let opening) where opening.askedAt != nil: .sessionSending(orderID: id)
    case .lookingForSession(let opening) where opening.askedAt != nil: .sessionSending(orderID: id)
    case .new(let opening) where opening.askedAt != nil: .sessionSending(orderID: id)
    case .new, .confirmingTotal, .lookingForSession, .sessionPostponed, .withoutSession, .watching, .paused,
      .patienceOver, .blocked, .partPaid:
      .placed(orderID: id)
    case .settled, .onDelivery: .done(orderID: id)
    case .changingMethod(_, _, let before): before.kept(as: id)
    }
  }
}

/// A checkout that an earlier run did not finish.
public struct UnfinishedCheckout: Equatable, Sendable, Identifiable {
  /// How far it came.
  public enum Stage: Equatable, Sendable {
    /// The order was sent, or was about to be, and what became of it is not known.
    case order(JournaledOrder, inFlightUntil: Date)
    /// The order exists and is not settled; `sessionAskedAt` when a session was asked for without an answer.
    case payment(orderID: Int, storage: String, sessionAskedAt: Date?)
  }

  public var id: String
  public var stage: Stage

  public init(id: String, stage: Stage) {
    self.id = id
    self.stage = stage
  }

  /// The number of its order, once the shop gave one.
  // Where it is inlined into a loop, the optimiser of Swift 6.3 fails.
  @inline(never)
  public var orderID: Int? {
    if case .payment(let id, _, _) = stage { id } else { nil }
  }
}
