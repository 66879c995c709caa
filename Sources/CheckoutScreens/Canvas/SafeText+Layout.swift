extension SafeText {
  /// What each column, or two, will hold.
  var glyphs: [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(string.utf8.count)
    for scalar in string.unicodeScalars {
      let width = TextWidth.columns(of: scalar)
      if width > 0 {
        let shown = scalar == TextCleaning.nonBreakingSpace ? " " : scalar
        glyphs.append(Glyph(text: String(shown), width: width))
      } else if !glyphs.isEmpty {
        glyphs[glyphs.count - 1].text.unicodeScalars.append(scalar)
      }
    }
    return glyphs
  }

  /// In columns.
  public var width: Int {
    string.isPlainASCII
      ? string.utf8.count : string.unicodeScalars.reduce(0) { $0 + TextWidth.columns(of: $1) }
  }

  /// At most `columns` wide; what is cut is marked by `…`.
  func truncated(to columns: Int) -> SafeText {
    guard width > columns else { return self }
    return columns > 0 ? prefix(columns - 1) + "…" : ""
  }

  /// As much of the beginning as fits.
  func prefix(_ columns: Int) -> SafeText {
    var kept = ""
    var used = 0
    for glyph in glyphs {
      used += glyph.width
      if used > columns { break }
      kept += glyph.text
    }
    return SafeText(cleaned: kept)
  }

  /// What is left without the first columns; half a wide character goes whole.
  func dropping(columns: Int) -> SafeText {
    var used = 0
    let rest = glyphs.drop { glyph in
      defer { used += glyph.width }
      return used < columns
    }
    return SafeText(cleaned: rest.map(\.text).joined())
  }

  /// Exactly `columns` wide: cut or filled with spaces.
  func fitted(to columns: Int, _ alignment: Alignment = .leading) -> SafeText {
    let text = truncated(to: columns)
    let space = SafeText(repeating: " ", count: columns - text.width)
    return alignment == .leading ? text + space : space + text
  }

  /// At which end of its place a text stands.
  enum Alignment: Hashable, Sendable { case leading, trailing }
}
