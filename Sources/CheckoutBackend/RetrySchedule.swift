import CheckoutViewModel
import OneEntryClient

/// Whether and when a failed call is sent again by itself: at most twice, soon, and only where that does no harm.
public struct RetrySchedule: Equatable, Sendable {
  /// How often a call is sent again.
  public static let maximumRetries = 2
  /// The longest pause of a busy shop that is waited for, in seconds; the shopper is told of a longer one instead.
  public static let patience = 60

  private var retries = 0
  private var random: SeededGenerator

  /// The same seed gives the same pauses.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The pause before the call is sent again; `nil` where the failure is to be shown. A call that is not repeatable is
  /// repeated only where nothing of it can have left this computer.
  public mutating func pause(after error: APIError, isRepeatable: Bool) -> Duration? {
    guard retries < Self.maximumRetries, error.prospect == .soon, isRepeatable || error.delivery == .notSent
    else {
      return nil
    }
    retries += 1
    if Failure(error).isBusy {
      let pause = PollSchedule.pause(retryAfter: error.retryAfter, failures: retries)
      return pause <= .seconds(Self.patience) ? pause : nil
    }
    // Full jitter from a base of half a second.
    return .milliseconds(Int(Double(500 << (retries - 1)) * random.nextUnit()))
  }
}
