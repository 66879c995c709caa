import Synchronization

/// The results of a function for what it was asked about last.
final class RecentResults<Input: Equatable & Sendable, Output: Sendable>: Sendable {
  private let limit: Int
  /// The newest last.
  private let recent = Mutex<[(input: Input, output: Output)]>([])

  /// Keeps this many.
  init(limit: Int) { self.limit = limit }

  func of(_ input: Input, _ make: () -> Output) -> Output {
    if let known = recent.withLock({ Self.output(of: input, in: $0) }) { return known }
    let output = make()
    recent.withLock { recent in
      recent.append((input, output))
      if recent.count > limit { recent.removeFirst() }
    }
    return output
  }

  private static func output(of input: Input, in recent: [(input: Input, output: Output)]) -> Output? {
    for index in recent.indices.reversed() where recent[index].input == input { return recent[index].output }
    return nil
  }
}
