import CheckoutViewModel

extension Canvas {
  /// A text that a terminal's selection should take as one line, however many rows it fills, or that is a link.
  public struct JoinedText: Hashable, Sendable {
    /// Where it starts.
    public let place: Position
    /// Where it has more than one row, it starts in column 0 and fills each row but the last one.
    public let text: SafeText
    /// How it is drawn there.
    public let style: Style
    /// Where it leads, if it is a link or a part of one: an address that passed every check.
    public let link: String?
    /// Whether it goes on over the edge of one row into the next.
    public let hasRows: Bool
  }

  /// Texts that the terminal should take as one thing. Those that something else was drawn over are none any more.
  public var joinedTexts: [JoinedText] { drawnTexts.filter(isWhole) }

  private func isWhole(_ joined: JoinedText) -> Bool {
    joined.text.glyphs.enumerated().allSatisfy { offset, glyph in
      let column = joined.place.column + offset
      let cell = self[column % width, joined.place.row + column / width]
      return cell == Cell(glyph.content, joined.style)
    }
  }

  /// Draws a text of single-column characters from edge to edge, with nothing inserted where a row ends.
  /// - Returns: the number of rows used.
  mutating func drawJoined(_ text: SafeText, row: Int, link: PaymentLink? = nil) -> Int {
    let glyphs = Array(text.glyphs)
    guard width > 0, glyphs.allSatisfy({ $0.width == 1 }) else { return 0 }
    for (index, glyph) in glyphs.enumerated() {
      draw(glyph, column: index % width, row: row + index / width, style: .plain)
    }
    let rows = (glyphs.count + width - 1) / width
    if row + rows <= height, rows > 1 || link != nil {
      let place = Position(column: 0, row: row)
      drawnTexts.append(
        JoinedText(place: place, text: text, style: .plain, link: link?.url, hasRows: rows > 1))
    }
    return rows
  }

  /// A row of a link has been drawn there.
  mutating func note(_ link: PaymentLink?, _ text: SafeText, at place: Position) {
    guard let link, contains(place.column, place.row), place.column + text.width <= width else { return }
    let style = self[place.column, place.row].style
    drawnTexts.append(JoinedText(place: place, text: text, style: style, link: link.url, hasRows: false))
  }
}
