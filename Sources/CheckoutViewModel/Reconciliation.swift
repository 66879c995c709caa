import Foundation
import OneEntryClient

/// Finds out what became of an order whose answer was lost. It only reads: nothing is ever sent again from here
/// without the shopper's own decision.
///
/// The shop's list lags behind its writes, so it is looked at several times before the order is called absent. The
/// time counts from the last moment the request could have been under way.
public struct Reconciliation: Equatable, Sendable {
  /// What the shopper is told, and what can be done.
  public enum Verdict: Equatable, Sendable {
    case looking
    /// More than one order of the shop may be this one; the shopper picks.
    case ambiguous([Order])
    /// The shop shows no trace of it.
    case absent
  }

  /// When the list is looked at, in seconds after the request could last have been under way.
  public static let looks: [TimeInterval] = [0.5, 2, 5, 10, 20, 30]

  /// What was sent, or may be. With the checkout's id in its form there is no other order like it.
  public let order: PreparedOrder
  public private(set) var verdict = Verdict.looking
  public private(set) var tries = 0
  public private(set) var lastFailure: Failure?
  /// The candidate that stands selected.
  public private(set) var selection = 0
  private let inFlightUntil: Date
  private var failures = 0

  public init(_ order: PreparedOrder, inFlightUntil: Date) {
    self.order = order
    self.inFlightUntil = inFlightUntil
  }

  public var selected: Order? {
    if case .ambiguous(let orders) = verdict, orders.indices.contains(selection) {
      orders[selection]
    } else {
      nil
    }
  }

  /// How long to wait before the next look.
  public func pause(at now: Date) -> Duration {
    let age = now.timeIntervalSince(inFlightUntil)
    if failures > 0 { return .seconds(min(30, 1 << min(failures, 5))) }
    let next = Self.looks.first { $0 > age } ?? age
    // Rounded down it would come too early, and then again and again until the moment is there.
    return .milliseconds(Int(((next - age) * 1000).rounded(.up)))
  }

  public mutating func select(by step: Int) {
    guard case .ambiguous(let orders) = verdict else { return }
    selection = max(0, min(selection + step, orders.count - 1))
  }

  /// Looks once more, from the beginning of the list.
  public mutating func lookAgain() {
    verdict = .looking
    selection = 0
  }

  /// Takes what the shop lists now; yields the order where there is exactly one that can be it.
  public mutating func take(_ listed: Result<[Order], Failure>, at now: Date) -> Order? {
    tries += 1
    switch listed {
    case .success(let orders):
      lastFailure = nil
      failures = 0
      return judge(candidates(among: orders), at: now)
    case .failure(let failure):
      lastFailure = failure
      failures += 1
      return nil
    }
  }

  private func candidates(among orders: [Order]) -> [Order] {
    let fingerprint = OrderFingerprint(order.draft)
    return orders.filter { order.baseline.isNew($0) && OrderFingerprint($0) == fingerprint }
  }

  private mutating func judge(_ candidates: [Order], at now: Date) -> Order? {
    if candidates.count == 1 { return candidates[0] }
    if candidates.count > 1 {
      verdict = .ambiguous(candidates)
    } else if now.timeIntervalSince(inFlightUntil) >= Self.looks.last ?? 0 {
      verdict = .absent
    }
    return nil
  }
}

/// The user's orders before the new one was sent, so that it can be told from them.
public struct Baseline: Equatable, Sendable {
  /// The orders that existed, and those that belong to other checkouts.
  public var known: Set<Int>
  /// The highest number that an order had; only a higher one can be new.
  public var latest: Int

  public init(known: Set<Int>, latest: Int) {
    self.known = known
    self.latest = latest
  }

  func isNew(_ order: Order) -> Bool { order.id > latest && !known.contains(order.id) }
}
