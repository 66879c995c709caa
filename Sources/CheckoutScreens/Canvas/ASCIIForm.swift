import Foundation

/// What is written where only ASCII can be shown: one sign for each character, so that columns stay.
enum ASCIIForm {
  /// Of the text of one cell.
  static func ofCell(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return " " }
    if scalar.isASCII { return String(scalar) }
    if let known = signs[scalar] { return known }
    // "é" is "e" with an accent, and "²" a kind of "2"; these are worth keeping.
    let plain = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.first
    return plain.flatMap { $0.isASCII ? String($0) : nil } ?? "?"
  }

  /// Every sign that the product draws or writes, and letters that are not others with an accent.
  private static let signs: [Unicode.Scalar: String] = [
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "━": "=", "…": "~",
    "·": "-", "—": "-", "–": "-", "−": "-", "×": "x", "→": ">", "←": "<", "↑": "^", "↓": "v", "▸": ">",
    "●": "*", "○": "o", "☐": "o", "☑": "x", "◷": "@", "✓": "v", "✗": "x", "•": "*", "⏎": "<", "⌃": "^",
    "⌫": "<", "⇧": "^", "█": "#", "▀": "\"", "▄": "_", "«": "\"", "»": "\"", "“": "\"", "”": "\"", "„": "\"",
    "’": "'", "‘": "'", "€": "E", "£": "L", "¥": "Y", "°": "o", "§": "S", "œ": "o", "Œ": "O", "æ": "a",
    "Æ": "A", "ß": "s", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "þ": "p",
  ]
}

extension String {
  /// The same for a place that shows ASCII only: signs by those that resemble them, letters without their accents.
  public var foldedToASCII: String {
    unicodeScalars.lazy.filter {
      !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .nonspacingMark
    }
    .map { ASCIIForm.ofCell(String($0)) }.joined()
  }
}
