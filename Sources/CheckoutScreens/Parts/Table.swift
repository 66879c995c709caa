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
    let lines = rows.indices.flatMap { row in texts(of: row, widths).map { (row: row, texts: $0) } }
    let place = lines.firstIndex { $0.row == selection }
    let window = Scroll.window(count: lines.count, height: rect.height, selection: place ?? 0)
    for (offset, index) in window.enumerated() {
      let (row, texts) = lines[index]
      let line = rect.dropping(rows: offset).prefix(rows: 1)
      let isFirst = index == 0 || lines[index - 1].row != row
      draw(texts, of: row, isFirst: isFirst, into: &canvas, in: line, widths: widths, theme: theme)
      if let step = step(to: row) { canvas.mark(line, .moved(by: step)) }
    }
    return place.flatMap { window.firstIndex(of: $0) }.map { rect.row + $0 - window.lowerBound }
  }

  /// Line by line what the columns show; all but the first line have text in one column only.
  private func texts(of row: Int, _ widths: [Int]) -> [[SafeText]] {
    guard let column = columns.firstIndex(where: \.wraps) else { return [rows[row].cells] }
    return rows[row].cells[column].wrapped(to: widths[column]).enumerated().map { line, text in
      rows[row].cells.enumerated().map { $0.offset == column ? text : line == 0 ? $0.element : "" }
    }
  }

  /// From the selected row.
  private func step(to index: Int) -> Int? {
    guard let selection, !rows[index].isHeading else { return nil }
    let between = rows[min(index, selection)..<max(index, selection)].count { !$0.isHeading }
    return index < selection ? -between : between
  }

  private func draw(
    _ texts: [SafeText], of index: Int, isFirst: Bool, into canvas: inout Canvas, in line: Rect,
    widths: [Int],
    theme: Theme
  ) {
    let isSelected = index == selection
    let chosen = isSelected ? (isFocused ? theme.selected : theme.accent) : nil
    if let chosen, isFocused { canvas.fill(line, style: chosen) }
    if isSelected, isFirst {
      canvas.draw("▸", column: line.column, row: line.row, style: chosen ?? theme.text)
    }
    var column = line.column + 2
    for (position, width) in widths.enumerated() where width > 0 {
      let style = chosen ?? rows[index].style ?? columns[position].style ?? theme.text
      let text = texts[position].fitted(to: width, columns[position].alignment)
      canvas.draw(text, column: column, row: line.row, style: style, width: line.trailing - column)
      column += width + Self.gap
    }
  }

  /// 0 for a column that has left.
  private func widths(in room: Int) -> [Int] {
    var shown = Set(columns.indices)
    while needed(by: shown) > room, let leaving = nextToLeave(of: shown) { shown.remove(leaving) }
    let rest = room - needed(by: shown)
    return columns.indices.map { index in
      guard shown.contains(index) else { return 0 }
      return columns[index].isFlexible ? max(1, minimum(of: index) + rest) : minimum(of: index)
    }
  }

  private func nextToLeave(of shown: Set<Int>) -> Int? {
    shown.filter { rank($0) > 0 }.max { (rank($0), $0) < (rank($1), $1) }
  }

  private func rank(_ index: Int) -> Int {
    if case .leaves(let rank) = columns[index].width { rank } else { 0 }
  }

  private func needed(by shown: Set<Int>) -> Int {
    shown.reduce(0) { $0 + (isEmpty($1) ? 0 : minimum(of: $1) + Self.gap) } - Self.gap
  }

  /// A column in which no row has a word takes no room, not even a gap.
  private func isEmpty(_ index: Int) -> Bool {
    !columns[index].isFlexible && minimum(of: index) == 0
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
