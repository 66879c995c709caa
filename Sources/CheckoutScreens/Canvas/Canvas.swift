import CheckoutViewModel

/// One frame: a grid of cells and where the hardware cursor stands. Screens draw into it; the terminal paints it.
public struct Canvas: Hashable, Sendable {
  /// In columns.
  public let width: Int
  /// In rows.
  public let height: Int
  /// Row by row, `width × height` of them.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor stands; `nil` hides it.
  public var cursor: Position?
  /// What can be clicked.
  public internal(set) var targets: [ClickTarget] = []
  /// The last row from which what can be scrolled can be shown; `nil` where nothing can.
  var scrollEnd: Int?
  /// A picture that there is room for, and that is shown once it is asked for.
  public internal(set) var wantedPicture: PictureRequest?
  /// Texts that the terminal should take as one thing, as they were drawn.
  var drawnTexts: [JoinedText] = []

  /// A cell's place, counted from 0 at the top left.
  public struct Position: Hashable, Sendable {
    /// From the left.
    public var column: Int
    /// From the top.
    public var row: Int

    /// The place in this column of this row.
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// An empty frame; a negative size is taken as 0.
  public init(width: Int, height: Int, filledWith cell: Cell = .blank) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: cell, count: self.width * self.height)
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(width: width, height: height) }

  /// Reading outside the canvas yields a blank cell, writing there does nothing. Only drawing writes: what is not
  /// ``SafeText`` cannot come here.
  public internal(set) subscript(column: Int, row: Int) -> Cell {
    get { contains(column, row) ? cells[row * width + column] : .blank }
    set { if contains(column, row) { cells[row * width + column] = newValue } }
  }

  /// The cells of one row, from left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> { cells[row * width..<(row + 1) * width] }

  /// The columns from the first to the last cell of a row that differs from another canvas of this size, whole characters:
  /// all of them where there is no other, `nil` where none differs.
  public func columnsChanged(inRow row: Int, since other: Canvas?) -> Range<Int>? {
    guard let other else { return 0..<width }
    let start = row * width
    guard var first = (0..<width).first(where: { cells[start + $0] != other.cells[start + $0] }),
      var last = (0..<width).last(where: { cells[start + $0] != other.cells[start + $0] })
    else { return nil }
    if self[first, row].content.isEmpty, first > 0 { first -= 1 }
    if last + 1 < width, self[last + 1, row].content.isEmpty { last += 1 }
    return first..<last + 1
  }

  func contains(_ column: Int, _ row: Int) -> Bool {
    (0..<width).contains(column) && (0..<height).contains(row)
  }

  /// Draws one line from `column` on, cut with a marked `…` at `width` and at the edge of the canvas.
  ///
  /// A style without a background keeps the one that is there, so that text can be laid over a selected row.
  /// - Returns: the column after the text.
  @discardableResult
  public mutating func draw(
    _ text: SafeText, column: Int, row: Int, style: Style = .plain, width limit: Int? = nil
  ) -> Int {
    let room = max(0, min(limit ?? width, width - column))
    let text = text.truncated(to: room)
    if text.string.isPlainASCII {
      let contents = text.string.utf8.lazy.map { CellText(Unicode.Scalar($0)) }
      return draw(contents, column: column, row: row, style: style)
    }
    var column = column
    for glyph in text.glyphs {
      draw(glyph, column: column, row: row, style: style)
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

  /// Draws a text at one end of a row and spaces over the rest of it.
  mutating func drawFilling(_ place: Rect, _ text: SafeText, _ alignment: SafeText.Alignment, style: Style) {
    let text = text.truncated(to: place.width)
    let start = alignment == .leading ? place.column : place.trailing - text.width
    let end = draw(text, column: start, row: place.row, style: style)
    draw(.space, times: start - place.column, column: place.column, row: place.row, style: style)
    draw(.space, times: place.trailing - end, column: end, row: place.row, style: style)
  }

  /// Draws the same a number of times, a column each.
  mutating func draw(_ content: CellText, times count: Int, column: Int, row: Int, style: Style) {
    draw(repeatElement(content, count: max(0, count)), column: column, row: row, style: style)
  }

  /// Draws what takes a column each, as most of a frame does.
  @discardableResult
  private mutating func draw(
    _ contents: some Collection<CellText>, column start: Int, row: Int, style: Style
  ) -> Int {
    let end = start + contents.count
    guard start < end, (0..<height).contains(row) else { return end }
    // Wide characters that lose one half are at the ends; those between are overwritten whole.
    clearHalf(start, row)
    clearHalf(end - 1, row)
    for (column, content) in zip(start..<end, contents) where 0..<width ~= column {
      let place = row * width + column
      cells[place] = Cell(content, style.laid(over: cells[place].style))
    }
    return end
  }

  /// Draws the text over as many rows as `rect` has; the last one is marked where something is cut.
  /// - Returns: the number of rows used.
  @discardableResult
  public mutating func drawWrapped(
    _ text: SafeText, in rect: Rect, style: Style = .plain, link: PaymentLink? = nil
  ) -> Int {
    draw(text.wrapped(to: rect.width), in: rect, style: style, link: link)
  }

  /// The same for a text that is wrapped already.
  @discardableResult
  mutating func draw(
    _ lines: [SafeText], in rect: Rect, style: Style = .plain, link: PaymentLink? = nil
  ) -> Int {
    for (index, line) in lines.prefix(rect.height).enumerated() {
      let isCut = index == rect.height - 1 && lines.count > rect.height
      let shown = isCut ? (line + " …").truncated(to: rect.width) : line
      draw(shown, column: rect.column, row: rect.row + index, style: style, width: rect.width)
      note(link, shown, at: Position(column: rect.column, row: rect.row + index))
    }
    return min(lines.count, rect.height)
  }

  /// The same with each row in the middle.
  /// - Returns: the number of rows used.
  @discardableResult
  mutating func drawCentred(
    _ text: SafeText, in rect: Rect, style: Style = .plain, link: PaymentLink? = nil
  ) -> Int {
    let lines = text.wrapped(to: rect.width).prefix(rect.height)
    for (offset, line) in lines.enumerated() {
      let place = Position(column: rect.centred(columns: line.width).column, row: rect.row + offset)
      draw(line, column: place.column, row: place.row, style: style)
      note(link, line, at: place)
    }
    return lines.count
  }

  /// Draws a picture in the middle of the rectangle.
  mutating func draw(_ picture: Picture, in rect: Rect) {
    let place = rect.centred(width: picture.width, height: picture.height)
    for (row, cells) in zip(place.rows, picture.rows) {
      for (column, cell) in zip(place.columns, cells) {
        let style = Style(cell).laid(over: self[column, row].style)
        self[column, row] = Cell(CellText(cell.symbol), style)
      }
    }
  }

  /// A click in the rectangle means this from now on.
  mutating func mark(_ place: Rect, _ meaning: ClickTarget.Meaning) {
    targets.append(ClickTarget(place: place, meaning: meaning))
  }

  /// Blanks the rectangle in the style.
  public mutating func fill(_ rect: Rect, style: Style) {
    for row in rect.rows {
      clearHalf(rect.column, row)
      clearHalf(rect.trailing - 1, row)
      for column in rect.columns { self[column, row] = Cell(.space, style) }
    }
  }

  /// Draws one glyph, laid over what is there.
  mutating func draw(_ glyph: Glyph, column: Int, row: Int, style: Style) {
    clearHalf(column, row)
    let style = style.laid(over: self[column, row].style)
    self[column, row] = Cell(glyph.content, style)
    if glyph.width == 2 {
      clearHalf(column + 1, row)
      self[column + 1, row] = Cell(CellText(), style)
    }
  }

  /// Whether the cell is half of a wide character.
  private func isHalf(_ column: Int, _ row: Int) -> Bool {
    self[column, row].content.isEmpty || column + 1 < width && self[column + 1, row].content.isEmpty
  }

  /// A wide character that loses one half must lose the other too.
  private mutating func clearHalf(_ column: Int, _ row: Int) {
    if self[column, row].content.isEmpty { self[column - 1, row].content = .space }
    if self[column + 1, row].content.isEmpty { self[column + 1, row].content = .space }
  }

  /// Draws something of `height` rows off screen and shows as much of it as `rect` takes: the rows that `draw`
  /// returns, those around the focus, are among them.
  /// At the right of it, arrows say that there is more.
  mutating func drawScrolled(
    in rect: Rect, height: Int, theme: Theme, draw: (inout Canvas, Rect) -> Range<Int>
  ) {
    guard height > rect.height else {
      _ = draw(&self, rect)
      return
    }
    var content = Canvas(width: rect.width, height: height, filledWith: Cell(" ", theme.base))
    let focus = draw(&content, content.bounds)
    let middle = (focus.lowerBound + focus.upperBound) / 2
    let window = Scroll.window(count: height, height: rect.height, selection: middle)
    drawArrows(beside: rect, showing: window, of: height, theme: theme)
    for (offset, row) in window.enumerated() {
      for column in 0..<rect.width { self[rect.column + column, rect.row + offset] = content[column, row] }
    }
    for target in content.targets where window.overlaps(target.place.rows) {
      var place = target.place
      let rows = place.rows.clamped(to: window)
      (place.row, place.height) = (rect.row + rows.lowerBound - window.lowerBound, rows.count)
      place.column += rect.column
      targets.append(ClickTarget(place: place, meaning: target.meaning))
    }
    guard let place = content.cursor, window.contains(place.row) else { return }
    cursor = Position(column: rect.column + place.column, row: rect.row + place.row - window.lowerBound)
  }

  /// Puts another canvas into the top left corner, with its cursor and its targets.
  mutating func place(_ other: Canvas) {
    for row in 0..<other.height {
      for column in 0..<other.width { self[column, row] = other[column, row] }
    }
    cursor = other.cursor
    targets += other.targets
    drawnTexts += other.drawnTexts.filter { !$0.hasRows }
  }

  /// The same frame for a terminal that shows ASCII only, or besides it what is two columns wide: every cell keeps its
  /// place and its meaning.
  public func foldedToASCII(keepingWide: Bool = false) -> Canvas {
    var folded = self
    for row in 0..<height {
      for column in 0..<width where !(keepingWide && isHalf(column, row)) {
        folded[column, row].content = CellText(ASCIIForm.ofCell(self[column, row].text))
      }
    }
    return folded
  }
}

extension Style {
  fileprivate init(_ cell: Picture.Cell) {
    self.init(
      foreground: cell.foreground.map { Color($0) }, background: cell.background.map { Color($0) },
      isReversed: cell.isReversed)
  }
}
