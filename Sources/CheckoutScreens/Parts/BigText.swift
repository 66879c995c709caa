/// An amount that can be read from the last row of a room: five rows high, each dot of a digit two cells wide.
struct BigText {
  var text: SafeText

  static let height = 5

  /// In columns; `nil` where the text has a character without a large form.
  var width: Int? {
    let widths = text.string.map { Self.glyph($0)?.first?.count }
    guard !widths.isEmpty, !widths.contains(nil) else { return nil }
    return widths.compactMap(\.self).reduce(0) { $0 + 2 * $1 + 2 } - 2
  }

  /// Does nothing where there is no large form.
  func draw(into canvas: inout Canvas, column: Int, row: Int, style: Style) {
    guard width != nil else { return }
    var column = column
    for glyph in text.string.compactMap(Self.glyph) {
      for (offset, dots) in glyph.enumerated() { draw(dots, into: &canvas, column, row + offset, style) }
      column += 2 * (glyph.first?.count ?? 0) + 2
    }
  }

  private func draw(_ dots: String, into canvas: inout Canvas, _ column: Int, _ row: Int, _ style: Style) {
    for (index, dot) in dots.enumerated() where dot == "#" {
      canvas.draw("██", column: column + 2 * index, row: row, style: style)
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
  ]
}
