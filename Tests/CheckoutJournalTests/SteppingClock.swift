import Foundation
import Synchronization

/// A clock that goes on by a second with every look at it.
final class SteppingClock: Sendable {
  private let seconds = Mutex(1_800_000_000)

  func now() -> Date {
    seconds.withLock {
      $0 += 1
      return Date(timeIntervalSince1970: Double($0))
    }
  }
}
