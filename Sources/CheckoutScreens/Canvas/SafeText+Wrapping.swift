extension SafeText {
  /// The same words, kept on one line by wrapping as long as they fit one.
  var unbroken: SafeText { SafeText(cleaned: string.replacing(" ", with: "\u{A0}")) }

  /// Lines of at most `columns`, broken at spaces, and inside a word only where it is longer than a line.
  func wrapped(to columns: Int) -> [SafeText] {
    guard columns > 0 else { return [] }
    var lines: [SafeText] = []
    var line: SafeText = ""
    for word in words(upTo: columns) {
      if line.isEmpty {
        line = word
      } else if line.width + 1 + word.width <= columns {
        line = "\(line) \(word)"
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + [line]
  }

  private func words(upTo columns: Int) -> [SafeText] {
    string.split(separator: " ").flatMap { SafeText(cleaned: String($0)).pieces(of: columns) }
  }

  private func pieces(of columns: Int) -> [SafeText] {
    guard width > columns else { return [self] }
    var pieces: [SafeText] = []
    var piece = ""
    var used = 0
    for glyph in glyphs {
      if used + glyph.width > columns && !piece.isEmpty {
        pieces.append(SafeText(cleaned: piece))
        (piece, used) = ("", 0)
      }
      piece += glyph.text
      used += glyph.width
    }
    return pieces + [SafeText(cleaned: piece)]
  }
}
