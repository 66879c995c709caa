/// An amount or a sign that can be read from the last row of a room: five dots high, each dot of a character two cells
/// wide, and larger by a whole factor in a large window.
struct BigText {
  var text: SafeText
  /// Rows of a dot.
  var scale = 1

  /// In rows.
  var height: Int { 5 * scale }

  /// In columns; `nil` where the text has a character without a large form.
  var width: Int? {
    let widths = text.string.map { Self.glyph($0)?.first?.count }
    guard !widths.isEmpty, !widths.contains(nil) else { return nil }
    return scale * (widths.compactMap(\.self).reduce(0) { $0 + 2 * $1 + 2 } - 2)
  }

  /// Does nothing where there is no large form.
  func draw(into canvas: inout Canvas, column: Int, row: Int, style: Style) {
    guard width != nil else { return }
    var column = column
    for glyph in text.string.compactMap(Self.glyph) {
      for (offset, dots) in glyph.enumerated() {
        draw(dots, into: &canvas, column, row + scale * offset, style)
      }
      column += scale * (2 * (glyph.first?.count ?? 0) + 2)
    }
  }

  private func draw(_ dots: String, into canvas: inout Canvas, _ column: Int, _ row: Int, _ style: Style) {
    let dot = SafeText(repeating: "██", count: scale)
    for (index, character) in dots.enumerated() where character == "#" {
      for line in 0..<scale {
        canvas.draw(dot, column: column + 2 * scale * index, row: row + line, style: style)
      }
    }
  }

  private static func glyph(_ character: Character) -> [String]? {
    glyphs[character == "\u{A0}" ? " " : character]
  }

  private static let glyphs: [Character: [String]] = [
    "0": ["###", "#.#", "#.#", "#.#", "###"], "1": [".#.", "##.", ".#.", ".#.", "###"],
    "2": ["###", "..#", "###", "#..", "###"], "3": ["###", "..#", "###", "..#", "###"],
    "4": ["#.#", "#.#", "###", "..#", "..#"], "5": ["###", "#..", "###", "..#", "###"],
    "6": ["###", "#..", "###", "#.#", "###"], "7": ["###", "..#", "..#", "..#", "..#"],
    "8": ["###", "#.#", "###", "#.#", "###"], "9": ["###", "#.#", "###", "..#", "###"],
    ".": [".", ".", ".", ".", "#"], ",": ["..", "..", "..", ".#", "#."], " ": [".", ".", ".", ".", "."],
    "-": ["...", "...", "###", "...", "..."], "$": [".####", "#.#..", ".###.", "..#.#", "####."],
    "€": [".##", "#..", "###", "#..", ".##"], "£": [".##", ".#.", "###", ".#.", "###"],
    "✓": [".....##", "....##.", "##.##..", ".###...", "..#...."],
  ]
}
