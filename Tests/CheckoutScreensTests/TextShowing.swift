@testable import CheckoutScreens

/// What must hold for any text that is to be shown. The fuzzer runs it on what it finds, a test on the
/// corpus.
enum TextShowing {
  /// What was broken; `nil` where everything held.
  static func problem(in text: String) -> String? {
    let safe = SafeText(untrusted: text)
    let scalars = Array(safe.string.unicodeScalars)
    let checks: [(String, Bool)] = [
      ("a scalar that must not be drawn", scalars.allSatisfy(isHarmless)),
      ("too many marks", longestRunOfMarks(scalars) <= 4),
      ("too long", safe.string.utf8.count <= 4096),
      ("not the same when cleaned again", SafeText(untrusted: safe.string) == safe),
      ("widths do not add up", safe.glyphs.reduce(0) { $0 + $1.width } == safe.width),
      ("does not fit", [0, 1, 7, 80].allSatisfy { fits(safe, columns: $0) }),
    ]
    return checks.first { !$0.1 }?.0
  }

  private static func fits(_ text: SafeText, columns: Int) -> Bool {
    text.truncated(to: columns).width <= columns && text.fitted(to: columns).width == columns
      && text.wrapped(to: columns).allSatisfy { $0.width <= max(2, columns) }
  }

  /// By number, not by property: a table that the cleaning shares with its check would hide a hole in both.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      false
    default: true
    }
  }

  private static func longestRunOfMarks(_ scalars: [Unicode.Scalar]) -> Int {
    var run = 0
    return scalars.reduce(0) { longest, scalar in
      run = TextWidth.isCombining(scalar) ? run + 1 : 0
      return max(longest, run)
    }
  }
}
