/// A 24-bit colour.
public struct Color: Hashable, Sendable {
  /// 0 to 255, as are the other two.
  public var red: UInt8
  /// The green part.
  public var green: UInt8
  /// The blue part.
  public var blue: UInt8

  /// `Color(0xRRGGBB)`.
  public init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }
}

extension Color {
  /// The background in `COLORFGBG`, which rxvt, Konsole and others set: `15;0` is white on black. `nil` where it names
  /// none; only whether it is dark or light is meant to be right.
  public init?(colorFGBG variable: String?) {
    guard let number = variable?.split(separator: ";").last.flatMap({ Int($0) }), 0...15 ~= number else {
      return nil
    }
    self = number < 7 || number == 8 ? .black : .white
  }

  /// Whether light text is read better on it than dark text.
  var isDark: Bool { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) < 128_000 }

  static let white = Color(0xFFFFFF)
  static let black = Color(0x000000)
}
