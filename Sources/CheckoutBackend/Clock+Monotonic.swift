import CheckoutJournal
import CheckoutViewModel
import Foundation

extension Services.Clock {
  /// The clock of this machine: the wall clock as it stood at the start, carried on by the time that has passed since,
  /// sleep included. Setting the machine's clock changes no pause and no deadline.
  public static var monotonic: Services.Clock {
    let (start, uptime) = (Date(), Uptime.milliseconds)
    return Services.Clock(
      now: { start.addingTimeInterval(Double(Uptime.milliseconds - uptime) / 1000) },
      sleep: { try await Task.sleep(for: $0) })
  }
}
