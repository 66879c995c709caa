import OneEntryClient
import Synchronization

/// The calls to the shop, from the moment on at which somebody wants to see them.
final class CallWatch: Sendable {
  /// Each call when it is over; for one reader.
  let calls: AsyncStream<Exchange>
  private let told: AsyncStream<Exchange>.Continuation
  private let isWanted = Atomic(false)

  init() {
    (calls, told) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(100))
  }

  /// From now on calls are told.
  func start() { isWanted.store(true, ordering: .relaxed) }

  /// What the client is given; it is not interested before.
  var observer: Observer {
    Observer(isInterested: { self.isWanted.load(ordering: .relaxed) }) { self.told.yield($0) }
  }
}
