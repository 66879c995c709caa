import Foundation

extension String {
  /// Without case and accents, for comparing with what a shopper types.
  var foldedForSearch: String { folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) }

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
