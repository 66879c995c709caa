import CheckoutJournal
import Foundation

/// What time it is and how to wait, for everything that the program decides by time.
struct SteadyClock: Sendable {
  /// The wall clock as it stood at the start, carried on by the time that has passed since, sleep included: setting the
  /// machine's clock changes no pause and no deadline.
  var now: @Sendable () -> Date
  /// Waits; throws when it is cancelled.
  var sleep: @Sendable (Duration) async throws -> Void

  /// The clock of this machine from here on.
  static var machine: SteadyClock {
    let (start, uptime) = (Date(), Uptime.milliseconds)
    return SteadyClock(
      now: { start.addingTimeInterval(Double(Uptime.milliseconds - uptime) / 1000) },
      sleep: { try await Task.sleep(for: $0) })
  }
}
