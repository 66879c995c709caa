/// Rows in aligned columns, the selected one marked by `▸` and by the theme. One column gives way and is cut or goes on
/// below; all others are shown whole or, where there is no room for them, not at all.
struct Table {
  struct Column {
    var alignment = SafeText.Alignment.leading
    var width = Width.fits
    var style: Style?

    enum Width: Equatable {
      /// As wide as its widest cell and never cut.
      case fits
      /// The same, but it leaves when there is no room; the greatest rank leaves first.
      case leaves(rank: Int)
      /// Takes what is left, and is cut.
      case flexible(minimum: Int)
      /// Takes what is left, and goes on in the next line.
      case wrapping(minimum: Int)
    }
  }

  struct Row {
    var cells: [SafeText]
    /// For the whole row, where it is not the selected one.
    var style: Style?
    /// Whether the selection passes over it.
    var isHeading = false
  }

  var columns: [Column]
  var rows: [Row]
  var selection: Int?
  /// Whether the selection has the keys.
  var isFocused = true

  /// Shows the rows around the selection.
  /// - Returns: the row of the canvas on which the selected row stands.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int? {
    let widths = widths(in: rect.width - 2)
    let lines = lines(widths)
    let place = lines.firstIndex { $0.row == selection }
    let window = Scroll.window(count: lines.count, height: rect.height, selection: place ?? 0)
    canvas.drawArrows(beside: rect, showing: window, of: lines.count, theme: theme)
    for (offset, index) in window.enumerated() {
      let line = rect.dropping(rows: offset).prefix(rows: 1)
      draw(lines[index], into: &canvas, in: line, widths: widths, theme: theme)
      if let step = step(to: lines[index].row) { canvas.mark(line, .moved(by: step)) }
    }
    return place.flatMap { window.firstIndex(of: $0) }.map { rect.row + $0 - window.lowerBound }
  }

  /// A line of a row. In all but its first one only the text that goes on is shown.
  private struct Line {
    var row: Int
    var isFirst = true
    /// Of the column that goes on in the next line, where there is one.
    var wrapped: SafeText?
  }

  private func lines(_ widths: [Int]) -> [Line] {
    guard let column = columns.firstIndex(where: \.wraps) else { return rows.indices.map { Line(row: $0) } }
    return rows.indices.flatMap { row in
      rows[row].cells[column].wrapped(to: widths[column]).enumerated().map { line, text in
        Line(row: row, isFirst: line == 0, wrapped: text)
      }
    }
  }

  private func text(of line: Line, in column: Int) -> SafeText {
    if let wrapped = line.wrapped, columns[column].wraps { return wrapped }
    return line.isFirst ? rows[line.row].cells[column] : ""
  }

  /// From the selected row.
  private func step(to index: Int) -> Int? {
    guard let selection, !rows[index].isHeading else { return nil }
    let between = rows[min(index, selection)..<max(index, selection)].count { !$0.isHeading }
    return index < selection ? -between : between
  }

  private func draw(
    _ line: Line, into canvas: inout Canvas, in rect: Rect, widths: [Int], theme: Theme
  ) {
    let isSelected = line.row == selection
    let chosen = isSelected ? (isFocused ? theme.selected : theme.accent) : nil
    if let chosen, isFocused { canvas.fill(rect, style: chosen) }
    if isSelected, line.isFirst {
      canvas.draw("▸", column: rect.column, row: rect.row, style: chosen ?? theme.text)
    }
    var column = rect.column + 2
    for (position, width) in widths.enumerated() where width > 0 {
      let style = chosen ?? rows[line.row].style ?? columns[position].style ?? theme.text
      let place = Rect(column: column, row: rect.row, width: min(width, rect.trailing - column), height: 1)
      canvas.drawFilling(place, text(of: line, in: position), columns[position].alignment, style: style)
      column += width + Self.gap
    }
  }

  /// 0 for a column that has left.
  private func widths(in room: Int) -> [Int] {
    let minima = columns.indices.map(minimum)
    var shown = Set(columns.indices)
    while needed(by: shown, minima) > room, let leaving = nextToLeave(of: shown) { shown.remove(leaving) }
    let rest = room - needed(by: shown, minima)
    return columns.indices.map { index in
      guard shown.contains(index) else { return 0 }
      return columns[index].isFlexible ? max(1, minima[index] + rest) : minima[index]
    }
  }

  private func nextToLeave(of shown: Set<Int>) -> Int? {
    shown.filter { rank($0) > 0 }.max { (rank($0), $0) < (rank($1), $1) }
  }

  private func rank(_ index: Int) -> Int {
    if case .leaves(let rank) = columns[index].width { rank } else { 0 }
  }

  /// A column in which no row has a word takes no room, not even a gap.
  private func needed(by shown: Set<Int>, _ minima: [Int]) -> Int {
    shown.reduce(0) { sum, index in
      let isEmpty = !columns[index].isFlexible && minima[index] == 0
      return isEmpty ? sum : sum + minima[index] + Self.gap
    } - Self.gap
  }

  private func minimum(of index: Int) -> Int {
    switch columns[index].width {
    case .fits, .leaves: rows.map { $0.cells[index].width }.max() ?? 0
    case .flexible(let minimum), .wrapping(let minimum): minimum
    }
  }

  private static let gap = 2
}

extension Table.Column {
  fileprivate var wraps: Bool { if case .wrapping = width { true } else { false } }

  fileprivate var isFlexible: Bool {
    switch width {
    case .fits, .leaves: false
    case .flexible, .wrapping: true
    }
  }
}
