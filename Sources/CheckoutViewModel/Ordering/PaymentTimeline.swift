import Foundation
import OneEntryClient

/// Something that happened to an order, and when.
public struct TimelineEntry: Equatable, Sendable {
  /// What happened.
  public enum Event: Equatable, Sendable {
    case orderCreated(total: Money?)
    /// The answer to placing the order was lost; so many looks at the shop's list found it.
    case orderFound(id: Int, searches: Int)
    case totalAcknowledged(estimate: Money, total: Money?)
    case sessionOpened(id: Int)
    /// The answer to opening a session was lost; the shop's list showed that it had been opened.
    case sessionFound(id: Int)
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

  /// When it happened; where the shop does not say, when this program learned of it.
  public var time: Date
  public var event: Event

  public init(time: Date, event: Event) {
    self.time = time
    self.event = event
  }
}

/// What happened to a payment so far, the oldest entry first. Of a long one the oldest entries go, but for the first.
public struct PaymentTimeline: Equatable, Sendable {
  /// The number of entries that are kept.
  public static let capacity = 100

  public private(set) var entries: [TimelineEntry] = []

  mutating func append(_ event: TimelineEntry.Event, at time: Date) {
    entries.append(TimelineEntry(time: time, event: event))
    if entries.count > Self.capacity { entries.remove(at: 1) }
  }
}
