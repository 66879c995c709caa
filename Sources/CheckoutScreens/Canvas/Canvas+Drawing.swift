extension Canvas {
  /// Draws one line from `column` on, cut with a marked `…` at `width` and at the edge of the canvas.
  ///
  /// A style without a background keeps the one that is there, so that text can be laid over a selected row.
  /// - Returns: the column after the text.
  @discardableResult
  public mutating func draw(
    _ text: SafeText, column: Int, row: Int, style: Style = .plain, width limit: Int? = nil
  ) -> Int {
    let room = max(0, min(limit ?? width, width - column))
    var column = column
    for glyph in text.truncated(to: room).glyphs {
      put(glyph, column: column, row: row, style: style)
      column += glyph.width
    }
    return column
  }

  /// Draws so that the text ends before `trailing`.
  /// - Returns: the column where the text starts.
  @discardableResult
  public mutating func draw(
    _ text: SafeText, trailing: Int, row: Int, style: Style = .plain, width limit: Int? = nil
  ) -> Int {
    let text = text.truncated(to: max(0, limit ?? trailing))
    draw(text, column: trailing - text.width, row: row, style: style)
    return trailing - text.width
  }

  /// Draws the text over as many rows as `rect` has; the last one is marked where something is cut.
  /// - Returns: the number of rows used.
  @discardableResult
  public mutating func drawWrapped(_ text: SafeText, in rect: Rect, style: Style = .plain) -> Int {
    let lines = text.wrapped(to: rect.width)
    for (index, line) in lines.prefix(rect.height).enumerated() {
      let isCut = index == rect.height - 1 && lines.count > rect.height
      let shown = isCut ? (line + " …").truncated(to: rect.width) : line
      draw(shown, column: rect.column, row: rect.row + index, style: style, width: rect.width)
    }
    return min(lines.count, rect.height)
  }

  /// Blanks the rectangle in the style.
  public mutating func fill(_ rect: Rect, style: Style) {
    for row in rect.rows {
      clearHalf(rect.column, row)
      clearHalf(rect.trailing - 1, row)
      for column in rect.columns { self[column, row] = Cell(" ", style) }
    }
  }

  private mutating func put(_ glyph: Glyph, column: Int, row: Int, style: Style) {
    clearHalf(column, row)
    let style = style.laid(over: self[column, row].style)
    self[column, row] = Cell(glyph.text, style)
    if glyph.width == 2 {
      clearHalf(column + 1, row)
      self[column + 1, row] = Cell("", style)
    }
  }

  /// A wide character that loses one half must lose the other too.
  private mutating func clearHalf(_ column: Int, _ row: Int) {
    if self[column, row].text.isEmpty { self[column - 1, row].text = " " }
    if self[column + 1, row].text.isEmpty { self[column + 1, row].text = " " }
  }
}

extension Style {
  /// Keeps the background that is there where this style has none of its own.
  func laid(over below: Style) -> Style {
    guard background == nil, !isReversed else { return self }
    var style = self
    style.background = below.background
    style.isReversed = below.isReversed
    return style
  }
}
