import Synchronization

/// The results of a function for what it was asked about last.
final class RecentResults<Input: Equatable & Sendable, Output: Sendable>: Sendable {
  /// An object, so that looking through many copies none.
  private final class Entry: Sendable {
    let input: Input
    let output: Output

    init(_ input: Input, _ output: Output) { (self.input, self.output) = (input, output) }
  }

  private let limit: Int
  /// The newest last.
  private let recent = Mutex<[Entry]>([])

  /// Keeps this many.
  init(limit: Int) { self.limit = limit }

  func of(_ input: Input, _ make: () -> Output) -> Output {
    if let known = recent.withLock({ $0.last { $0.input == input } }) { return known.output }
    let output = make()
    recent.withLock { recent in
      recent.append(Entry(input, output))
      if recent.count > limit { recent.removeFirst() }
    }
    return output
  }
}
