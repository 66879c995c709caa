/// How slowly an answer travels.
public struct Throttle: Sendable, Hashable {
  /// What passes before the first byte, in milliseconds.
  public var delay = 0
  /// How many bytes are sent at a time; nil for all of them at once.
  public var slice: Int?
  /// What passes between two slices, in milliseconds.
  public var pause = 1

  /// A line that carries so many bytes in a second.
  static func bytesPerSecond(_ bytes: Int) -> Throttle {
    let rate = max(1, bytes)
    return rate < 10 ? Throttle(slice: 1, pause: 1000 / rate) : Throttle(slice: rate / 10, pause: 100)
  }
}
