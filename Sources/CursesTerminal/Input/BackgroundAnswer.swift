import CheckoutScreens

extension Color {
  /// The background as a terminal tells it (OSC 11): `11;rgb:1e1e/1e1e/1e1e`, with one to four digits for each part;
  /// `nil` for every other answer.
  init?(answer: String) {
    guard let match = answer.wholeMatch(of: /11;rgba?:([0-9A-Fa-f\/]+)/) else { return nil }
    let parts = match.1.split(separator: "/", omittingEmptySubsequences: false).map(Self.part)
    guard (3...4).contains(parts.count), let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    self.init(red << 16 | green << 8 | blue)
  }

  /// `1e1e` of `ffff` is 30 of 255.
  private static func part(_ digits: Substring) -> UInt32? {
    guard (1...4).contains(digits.count), let value = UInt32(digits, radix: 16) else { return nil }
    let whole: UInt32 = 1 << (4 * UInt32(digits.count)) - 1
    return (value * 255 + whole / 2) / whole
  }
}
