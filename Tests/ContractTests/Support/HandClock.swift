import Foundation
import Synchronization

/// A clock that stands until it is moved.
final class HandClock: Sendable {
  private let moment = Mutex(Date(timeIntervalSince1970: 1_784_000_000))

  var now: Date { moment.withLock { $0 } }

  func advance(seconds: Double) {
    moment.withLock { $0 += seconds }
  }
}
