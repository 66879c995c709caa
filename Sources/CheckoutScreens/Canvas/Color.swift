import Foundation

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

  /// `0xRRGGBB`.
  public var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
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

  /// After WCAG 2, from 1 to 21; text can be read from 4.5 on.
  func contrast(with other: Color) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  static let white = Color(0xFFFFFF)
  static let black = Color(0x000000)
}
