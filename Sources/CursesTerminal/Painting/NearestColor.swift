import CheckoutScreens

/// Finding the colour number that looks most like a 24-bit colour.
extension Color {
  /// The sixteen colours as xterm shows them; the first eight are all a simple terminal has.
  static let ansi: [Color] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { Color($0) }

  private static let levels: [UInt32] = [0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]

  /// Numbers 16 to 255 of xterm; the sixteen before them are left out, for every user paints those differently.
  private static let indexed: [Color] =
    (0..<216).map { Color(levels[$0 / 36] << 16 | levels[$0 / 6 % 6] << 8 | levels[$0 % 6]) }
    + (0..<24).map { Color(UInt32(8 + 10 * $0) * 0x010101) }

  /// Of xterm's 256, by its number; `nil` for a number without one.
  public init?(xterm number: Int) {
    let all = Self.ansi + Self.indexed
    guard all.indices.contains(number) else { return nil }
    self = all[number]
  }

  /// By perceived brightness.
  var isLight: Bool { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) > 127_500 }

  var nearestIndexed: Int32 { nearest(in: Self.indexed[...], from: 16) }

  func nearest(in colors: ArraySlice<Color>, from first: Int32) -> Int32 {
    let distances = colors.map { distance(to: $0) }
    guard let least = distances.min(), let index = distances.firstIndex(of: least) else { return -1 }
    return first + Int32(index)
  }

  /// The eye sees green best and blue least.
  private func distance(to other: Color) -> Int {
    let (r, g, b) = (
      Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
    )
    return 3 * r * r + 6 * g * g + b * b
  }
}
