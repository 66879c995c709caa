/// How many columns a scalar takes. An own table, because the C library's depends on the locale and the version.
enum TextWidth {
  /// 0 for a combining mark, 2 for an East Asian wide or emoji scalar, 1 for everything else.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 || signs.contains(scalar.value) || linesAndBlocks.contains(scalar.value) {
      return 1
    }
    if isCombining(scalar) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return false }
    if vowelsAndFinalsOfHangul.contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x1100 { return false }
    return scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) }
  }

  /// Dashes, quotation marks, bullets and the signs of currencies, none of them invisible.
  private static let signs: ClosedRange<UInt32> = 0x2010...0x2027
  /// Half of what a frame draws.
  private static let linesAndBlocks: ClosedRange<UInt32> = 0x2500...0x25FC

  /// They join the leading consonant before them into one wide syllable.
  private static let vowelsAndFinalsOfHangul: ClosedRange<UInt32> = 0x1160...0x11FF

  /// East_Asian_Width W and F, blocks rounded to their ends.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4DC0...0x4DFF, 0x4E00...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}
