import OneEntryClient
import Synchronization

/// The calls of a run, in the order in which they were answered.
public final class CallBook: Sendable {
  private let exchanges = Mutex<[Exchange]>([])

  /// An empty book.
  public init() {}

  /// What the client is given.
  public var observer: Observer { Observer { exchange in self.exchanges.withLock { $0.append(exchange) } } }

  /// All of them.
  public var all: [Exchange] { exchanges.withLock { $0 } }

  var count: Int { exchanges.withLock(\.count) }

  func since(_ index: Int) -> [Exchange] { exchanges.withLock { Array($0.dropFirst(index)) } }

  func count(of call: Call) -> Int { exchanges.withLock { $0.count { $0.call == call } } }
}
