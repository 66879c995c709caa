/// How many colours the terminal can show.
public enum ColorDepth: Int, Comparable, Sendable {
  /// None, or `NO_COLOR` asks for none; bold, underlined and reversed text remains.
  case none
  case eight
  case sixteen
  /// The 256 of xterm: sixteen, a cube of 6 × 6 × 6, and 24 greys.
  case indexed
  /// Any 24-bit colour.
  case direct

  /// `count` is what the terminal database says: 1 << 24 for 24-bit colours.
  init(count: Int, environment: [String: String]) {
    switch count {
    case _ where environment["NO_COLOR"]?.isEmpty == false: self = .none
    case (1 << 24)...: self = .direct
    case 256...: self = .indexed
    case 16...: self = .sixteen
    case 8...: self = .eight
    default: self = .none
    }
  }

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}
