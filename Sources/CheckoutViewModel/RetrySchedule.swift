import OneEntryClient

/// Whether and when a failed call is sent again by itself: at most twice, soon, and only where that does no harm.
public struct RetrySchedule: Equatable, Sendable {
  /// How often a call is sent again.
  public static let most = 2
  /// The longest pause of a busy shop that is waited for, in seconds; the shopper is told of a longer one instead.
  public static let patience = 60

  private var retries = 0
  private var random: SplitMix64

  /// The same seed gives the same pauses.
  public init(seed: UInt64) { random = SplitMix64(state: seed) }

  /// The pause before the call is sent again; `nil` where the failure is to be shown. A call that is not repeatable is
  /// repeated only where nothing of it can have left this computer.
  public mutating func pause(after error: APIError, isRepeatable: Bool) -> Duration? {
    guard retries < Self.most, error.mayPass, isRepeatable || error.isNeverSent else { return nil }
    retries += 1
    if case .refused(let refusal) = error, refusal.status == 429 {
      let pause = PollSchedule.pause(retryAfter: refusal.retryAfter, failures: retries)
      return pause <= .seconds(Self.patience) ? pause : nil
    }
    // Full jitter from a base of half a second.
    return .milliseconds(Int(Double(500 << (retries - 1)) * random.nextUnit()))
  }
}

extension APIError {
  /// A refusal is not enough: whatever was answered was asked, and the caller has the next word.
  fileprivate var isNeverSent: Bool { if case .unreachable = self { true } else { false } }

  /// Whether the same call may succeed a moment later.
  fileprivate var mayPass: Bool {
    switch self {
    case .unreachable, .timedOut, .interrupted: true
    case .refused(let refusal): refusal.status >= 500 || [408, 409, 425, 429].contains(refusal.status)
    case .untrusted, .redirected, .undecodable, .tooLarge, .signedOut, .notRenewed, .cancelled: false
    }
  }
}
