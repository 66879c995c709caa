import Foundation

/// The time since the machine was started, sleep included. Nothing sets it forth or back, so it tells how long
/// something took where the wall clock may have been corrected meanwhile.
public enum Uptime {
  /// Milliseconds.
  public static var milliseconds: Int {
    var time = timespec()
    #if canImport(Darwin)
      clock_gettime(CLOCK_MONOTONIC, &time)
    #else
      clock_gettime(CLOCK_BOOTTIME, &time)
    #endif
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
