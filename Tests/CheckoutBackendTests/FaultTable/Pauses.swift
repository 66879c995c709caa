import Foundation
import Synchronization

/// What the shopper was told of a busy shop, in order.
final class Pauses: Sendable {
  private let told = Mutex<[Date?]>([])

  var all: [Date?] { told.withLock { $0 } }

  func add(_ end: Date?) { told.withLock { $0.append(end) } }
}
