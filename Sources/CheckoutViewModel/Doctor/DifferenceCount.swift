import OneEntryClient

/// How often answers to a call differ from the wire contract in one way.
public struct DifferenceCount: Hashable, Sendable {
  public var call: Call
  public var difference: Difference
  public var times: Int

  /// Every difference of these exchanges, in the order in which it was first seen.
  public static func all(in exchanges: [Exchange]) -> [DifferenceCount] {
    exchanges.reduce(into: []) { $0.count($1) }
  }
}

extension [DifferenceCount] {
  /// Counts the differences of one more exchange.
  mutating func count(_ exchange: Exchange) {
    for difference in exchange.answer?.differences ?? [] {
      if let known = firstIndex(where: { $0.call == exchange.call && $0.difference == difference }) {
        self[known].times += 1
      } else {
        append(DifferenceCount(call: exchange.call, difference: difference, times: 1))
      }
    }
  }
}
