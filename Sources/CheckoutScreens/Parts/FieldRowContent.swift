extension FieldRow {
  func contentHeight(in width: Int) -> Int {
    switch content {
    case .line: 1
    case .lines(let lines, _, _): isFocused ? min(max(3, lines.count), 5) : min(max(1, lines.count), 3)
    case .options(let options, let highlighted): optionsHeight(options, highlighted, in: width)
    }
  }

  func drawContent(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    switch content {
    case .line(let text, let cursor): draw(text, cursor: cursor, into: &canvas, in: rect, theme: theme)
    case .lines(let lines, let line, let column):
      draw(lines, (line, column), into: &canvas, in: rect, theme: theme)
    case .options(let options, let highlighted):
      draw(options, highlighted, into: &canvas, in: rect, theme: theme)
    }
  }

  private func draw(_ text: SafeText, cursor: Int?, into canvas: inout Canvas, in box: Rect, theme: Theme) {
    let style = isFocused ? theme.focusedField : theme.field
    canvas.fill(box, style: style)
    drawHint(where: text.isEmpty, into: &canvas, in: box, theme: theme)
    let hidden = max(0, (cursor ?? 0) - box.width + 1)
    let shown = hidden > 0 ? text.dropping(columns: hidden) : text
    canvas.draw(shown, column: box.column, row: box.row, style: style, width: box.width)
    guard isFocused, let cursor else { return }
    drawReason(after: text, into: &canvas, in: box, theme: theme)
    canvas.cursor = .init(column: box.column + cursor - hidden, row: box.row)
  }

  /// Two columns stay free: one for the cursor, one between.
  private func drawReason(after text: SafeText, into canvas: inout Canvas, in box: Rect, theme: Theme) {
    guard !text.isEmpty, text.width + 2 + reason.width <= box.width else { return }
    var style = theme.focusedField
    style.isDim = true
    canvas.draw(reason, trailing: box.trailing, row: box.row, style: style)
  }

  private func draw(
    _ lines: [SafeText], _ cursor: (line: Int, column: Int), into canvas: inout Canvas, in box: Rect,
    theme: Theme
  ) {
    let style = isFocused ? theme.focusedField : theme.field
    canvas.fill(box, style: style)
    drawHint(where: lines.allSatisfy(\.isEmpty), into: &canvas, in: box, theme: theme)
    let window = Scroll.window(count: lines.count, height: box.height, selection: isFocused ? cursor.line : 0)
    let hidden = isFocused ? max(0, cursor.column - box.width + 1) : 0
    for (offset, index) in window.enumerated() {
      let shown = hidden > 0 ? lines[index].dropping(columns: hidden) : lines[index]
      canvas.draw(shown, column: box.column, row: box.row + offset, style: style, width: box.width)
    }
    guard isFocused else { return }
    canvas.cursor = .init(
      column: box.column + cursor.column - hidden, row: box.row + cursor.line - window.lowerBound)
  }

  /// Stays while the field has the cursor, until something is typed.
  private func drawHint(where isEmpty: Bool, into canvas: inout Canvas, in box: Rect, theme: Theme) {
    guard isEmpty else { return }
    var style = isFocused ? theme.focusedField : theme.dim
    style.isDim = style.isDim || isFocused
    style.isUnderlined = !isFocused && theme.field.isUnderlined
    if !isFocused { style.background = theme.field.background }
    canvas.draw(hint, column: box.column, row: box.row, style: style, width: box.width)
  }

  private func draw(
    _ options: [Option], _ highlighted: Int, into canvas: inout Canvas, in box: Rect, theme: Theme
  ) {
    let (all, window) = rows(of: options, highlighted, in: box.width)
    for (offset, row) in all[window].enumerated() {
      var column = box.column
      for index in row {
        let isHere = isFocused && index == highlighted
        let style = isHere ? theme.selected : options[index].isChosen ? theme.accent : theme.text
        if isHere { canvas.cursor = .init(column: column, row: box.row + offset) }
        column = canvas.draw(
          options[index].text, column: column, row: box.row + offset, style: style,
          width: box.trailing - column)
        column += Self.optionGap
      }
    }
    guard window.count < all.count else { return }
    drawMore(
      all, window, of: options.count, into: &canvas, in: box.dropping(rows: window.count), theme: theme)
  }

  /// `4 of 22 ↓`: how many options show, and where the others are.
  private func drawMore(
    _ rows: [[Int]], _ window: Range<Int>, of count: Int, into canvas: inout Canvas, in box: Rect,
    theme: Theme
  ) {
    let shown = rows[window].reduce(0) { $0 + $1.count }
    let up: SafeText = window.lowerBound > 0 ? " ↑" : ""
    let down: SafeText = window.upperBound < rows.count ? " ↓" : ""
    canvas.draw(
      "\(of(shown, count))\(up)\(down)", column: box.column, row: box.row, style: theme.dim, width: box.width)
  }

  private func optionsHeight(_ options: [Option], _ highlighted: Int, in width: Int) -> Int {
    let (all, window) = rows(of: options, highlighted, in: width)
    return window.count + (window.count < all.count ? 1 : 0)
  }

  /// Whether it has more options than it shows.
  func hidesOptions(in width: Int) -> Bool {
    guard case .options(let options, let highlighted) = content else { return false }
    let (all, window) = rows(of: options, highlighted, in: valueRect(in: Rect(width: width, height: 1)).width)
    return window.count < all.count
  }

  /// All rows of options, and which of them show, the highlighted one among them.
  private func rows(of options: [Option], _ highlighted: Int, in width: Int) -> ([[Int]], Range<Int>) {
    let rows = flowed(options, in: width)
    let here = rows.firstIndex { $0.contains(highlighted) } ?? 0
    return (rows, Scroll.window(count: rows.count, height: mostOptionRows, selection: here))
  }

  private func flowed(_ options: [Option], in width: Int) -> [[Int]] {
    var rows: [[Int]] = [[]]
    var used = 0
    for index in options.indices {
      let needed = options[index].text.width
      if used > 0, used + needed > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(index)
      used += needed + Self.optionGap
    }
    return rows
  }

  private static let optionGap = 3
}
