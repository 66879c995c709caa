import Foundation
import Synchronization

/// A clock that moves only when it is told to. It starts at the present, since the journal has its own.
final class ManualClock: Sendable {
  private let moment = Mutex(Date())

  var now: Date { moment.withLock { $0 } }

  func move(to time: Date) {
    moment.withLock { $0 = max($0, time) }
  }
}
