import Foundation
import OneEntryClient

/// What one look at an order's payment found.
public struct PaymentCheck: Equatable, Sendable {
  /// Every session of the order; none where none was made.
  public var sessions: [PaymentSession]
  /// The order itself; `nil` where it could not be read this time.
  public var order: Order?

  /// A look that found these.
  public init(sessions: [PaymentSession], order: Order?) {
    self.sessions = sessions
    self.order = order
  }

  /// The session that counts: one that was paid, else the newest.
  public var session: PaymentSession? {
    sessions.first { $0.status == .completed } ?? sessions.max { $0.id < $1.id }
  }
}

/// Something that happened to an order, and when this program learnt of it.
public struct TimelineEntry: Equatable, Sendable {
  /// What happened.
  public enum Event: Equatable, Sendable {
    case orderCreated(total: Money?)
    case totalAcknowledged(estimate: Money, total: Money?)
    case sessionOpened(id: Int)
    case sessionFailed(Failure)
    case linkArrived(host: String)
    case statusChanged(PaymentStatus)
    case orderStatusChanged(String)
    case unreachable(Failure)
    case reachableAgain
    case methodChanged(String)
    /// The shop said less than before after it had said *paid*.
    case wentBackwards(PaymentStatus)
  }

  /// When this program learnt of it.
  public var time: Date
  /// What happened.
  public var event: Event

  /// An event and when it was learnt of.
  public init(time: Date, event: Event) {
    self.time = time
    self.event = event
  }
}

extension Order {
  /// Cash never gets a hosted page, and its session waits for ever: there is nothing to pay here. Wire contract §4.7.
  public func isPaidOnDelivery(_ session: PaymentSession?) -> Bool {
    paymentAccountIdentifier == "cash" && session?.paymentURL == nil
  }
}
