import Foundation

extension String {
  /// Without case and accents, for comparing with what a shopper types.
  var foldedForSearch: String { folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) }

  var trimmingWhitespace: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
