import Foundation

extension String {
  /// Without case and accents, for comparing with what a shopper types.
  var foldedForSearch: String { folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) }

  /// Whether it is a refusal that names this marker, in one of the server's two wordings. Wire contract §8.
  func names(_ marker: String) -> Bool {
    contains("'\(marker)'") || hasSuffix("missing or incorrect: \(marker)")
  }

  var trimmingWhitespace: String { trimmingCharacters(in: .whitespacesAndNewlines) }

  /// Without line ends and invisible characters (byte order marks, zero-width spaces) at either end: what a copy from a
  /// web page or a file brings along. Spaces stay.
  var trimmingInvisible: String { trimmingCharacters(in: .invisible) }
}

extension CharacterSet {
  /// Line ends, controls and format characters (Unicode categories Cc and Cf).
  fileprivate static let invisible = CharacterSet.newlines.union(.controlCharacters)
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
