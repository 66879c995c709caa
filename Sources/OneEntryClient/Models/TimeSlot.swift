/// A slot of a `timeInterval`, its ends as the server wrote them (in UTC). Wire contract §4.4.
public struct TimeSlot: Hashable, Sendable {
  /// When it begins.
  public var start: Timestamp
  /// When it ends.
  public var end: Timestamp

  /// A slot from one moment to another.
  public init(start: Timestamp, end: Timestamp) {
    self.start = start
    self.end = end
  }
}

extension TimeSlot {
  /// Pairs of moments (`[[start, end], …]`); anything else among them is passed over.
  static func slots(_ wire: WireValue) -> [TimeSlot] {
    let list = wire.elements
    // One pair in an array of one arrives as the bare pair.
    let pairs = list.contains { $0.timestamp != nil } ? [wire] : list
    return pairs.compactMap(TimeSlot.init(pair:))
  }

  /// `nil` for what is not a pair of moments.
  init?(pair: WireValue) {
    let ends = pair.elements.compactMap(\.timestamp)
    guard ends.count == 2 else { return nil }
    self.init(start: ends[0], end: ends[1])
  }
}
