import Foundation

/// When to check a payment again: often while it is young, seldom later, and not for ever. Jitter keeps many shoppers
/// from asking at once; it comes from a seed, so that the same seed gives the same pauses.
public struct PollSchedule: Equatable, Sendable {
  /// How long a payment is watched before the shopper is asked to go on, in seconds.
  public static let patience: TimeInterval = 30 * 60

  private var random: SeededGenerator

  /// The same seed gives the same pauses.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The pause after a successful check of a payment of this age (seconds); `nil` when patience has run out.
  public mutating func pause(age: TimeInterval) -> Duration? {
    guard age < Self.patience else { return nil }
    let base: Double =
      if age < 30 { 2 } else if age < 120 { 4 } else if age < 600 { 10 } else { 30 }
    return .milliseconds(Int(base * 1000 * (0.8 + 0.4 * random.nextUnit())))
  }

  /// The pause after `failures` failed checks in a row: anything up to a second, then to two, four, … half a minute.
  public mutating func pause(failures: Int) -> Duration {
    let ceiling = min(30, pow(2, Double(min(failures, 6) - 1)))
    return .milliseconds(Int(ceiling * 1000 * random.nextUnit()))
  }

  /// The pause after a check that failed for this reason, the last of `failures` in a row.
  public mutating func pause(after failure: Failure, failures: Int) -> Duration {
    if failure.isBusy { return Self.pause(retryAfter: failure.retryAfter, failures: failures) }
    return failure.delivery == .rejected && !failure.isAbsence
      ? Self.pauseAfterRefusal : pause(failures: failures)
  }

  /// The pause after the shop refused a check: it is asked seldom, since it would refuse again.
  static let pauseAfterRefusal = Duration.seconds(30)
  /// The shortest pause while the shopper is looking at something else.
  static let pauseOutOfSight = Duration.seconds(30)

  /// What the shop asks to wait, within reason; where it asks for nothing, doubling from four seconds to a minute.
  public static func pause(retryAfter: Int?, failures: Int) -> Duration {
    if let retryAfter { return .seconds(min(max(retryAfter, 1), 300)) }
    return .seconds(min(60, 2 << min(failures, 5)))
  }
}
