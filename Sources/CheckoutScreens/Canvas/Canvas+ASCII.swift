import Foundation

extension Canvas {
  /// The same frame for a terminal that shows ASCII only: every cell keeps its place and its meaning.
  public func foldedToASCII() -> Canvas {
    var folded = self
    for row in 0..<height {
      for column in 0..<width { folded[column, row].text = Self.ascii(for: self[column, row].text) }
    }
    return folded
  }

  private static func ascii(for text: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return " " }
    if scalar.isASCII { return String(scalar) }
    if let known = asciiForSymbols[scalar] { return known }
    // "é" is "e" with an accent; the letter is worth keeping.
    let letter = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
    return letter.map { $0.isASCII ? String($0) : "?" } ?? "?"
  }

  private static let asciiForSymbols: [Unicode.Scalar: String] = [
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "━": "=", "…": "~",
    "·": "-",
    "—": "-", "–": "-", "−": "-", "×": "x", "→": ">", "←": "<", "↑": "^", "↓": "v", "▸": ">", "●": "*",
    "○": "o",
    "◷": "@", "✓": "v", "✗": "x", "•": "*", "«": "<", "»": ">", "“": "\"", "”": "\"", "’": "'", "‘": "'",
    "⏎": "<",
    "⌃": "^", "█": "#", "▀": "\"", "▄": "_", "€": "E", "£": "L", "œ": "o", "☐": "o", "☑": "x",
  ]
}
