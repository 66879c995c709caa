import Foundation

/// When the shop's lists are read to find something whose answer was lost: an order or a payment session.
///
/// Lists lag behind what was written, so they are read several times before something is called absent. The time
/// counts from the last moment the request could have been under way.
public struct SearchSchedule: Equatable, Sendable {
  /// When the list is read, in seconds.
  static let checks: [TimeInterval] = [0.5, 2, 5, 10, 20, 30]
  /// How long a list that cannot be read is asked for again before a person has to decide, in seconds.
  static let patience: TimeInterval = 300

  /// The last moment the request could have been under way.
  public let start: Date
  private var failures = 0
  private var failingSince: Date?

  init(start: Date) { self.start = start }

  /// How long to wait before the next check.
  func pause(at now: Date) -> Duration {
    if failures > 0 { return .seconds(min(30, 1 << min(failures, 5))) }
    let age = now.timeIntervalSince(start)
    let next = Self.checks.first { $0 > age } ?? age
    // Rounded down, the check would come too early, again and again until the moment is reached.
    return .milliseconds(Int(((next - age) * 1000).rounded(.up)))
  }

  /// Whether the lists have had the time to catch up: what they do not show now does not exist.
  func isOver(at now: Date) -> Bool { now.timeIntervalSince(start) >= Self.checks.last ?? 0 }

  mutating func receivedList() {
    failures = 0
    failingSince = nil
  }

  /// Whether it makes sense to try again after the list could not be read.
  mutating func mayContinue(after failure: Failure, at now: Date) -> Bool {
    failures += 1
    let since = failingSince ?? now
    failingSince = since
    return failure.prospect != .remedy && now.timeIntervalSince(since) < Self.patience
  }
}
