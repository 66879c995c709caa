/// The way from sign-in to payment on one line. A done step has `✓`, the current one `●` and the words `step 2 of 5`,
/// one ahead `○`.
struct Breadcrumb {
  var names: [SafeText]
  /// `nil` beside the way.
  var current: Int?
  /// "step 2 of 5", or where the shopper is when beside the way.
  var word: SafeText

  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    if fullWidth <= rect.width { return drawAll(into: &canvas, in: rect, theme: theme) }
    var column = rect.column
    if let current {
      column = canvas.draw("● \(names[current])  ", column: column, row: rect.row, style: theme.stepCurrent)
    }
    drawWord(column: column, into: &canvas, in: rect, theme: theme)
  }

  /// Beside the way the word says where the shopper is.
  private func drawWord(column: Int, into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let isBeside = current == nil
    canvas.draw(
      isBeside ? "● \(word)" : word, column: column, row: rect.row,
      style: isBeside ? theme.stepCurrent : theme.dim)
  }

  private var fullWidth: Int {
    names.reduce(0) { $0 + $1.width + 2 } + (names.count - 1) * 3 + 4 + word.width
  }

  private func drawAll(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let air = (rect.width - fullWidth) / max(1, names.count - 1)
    let line = SafeText(repeating: "─", count: min(3, 1 + air))
    var column = rect.column
    for (index, name) in names.enumerated() {
      if index > 0 { column = canvas.draw(" \(line) ", column: column, row: rect.row, style: theme.border) }
      let (symbol, style) = mark(of: index, theme)
      column = canvas.draw("\(symbol) \(name)", column: column, row: rect.row, style: style)
    }
    drawWord(
      column: rect.trailing - word.width - (current == nil ? 2 : 0), into: &canvas, in: rect, theme: theme)
  }

  private func mark(of index: Int, _ theme: Theme) -> (symbol: SafeText, style: Style) {
    guard let current else { return ("○", theme.stepAhead) }
    if index == current { return ("●", theme.stepCurrent) }
    return index < current ? ("✓", theme.stepDone) : ("○", theme.stepAhead)
  }
}
