/// A box of single lines with a title, a note at the right end of its top and one at the right end of its bottom.
struct Frame {
  var title: SafeText
  var note: SafeText = ""
  /// `nil` for the quiet style of notes.
  var noteStyle: Style?
  var bottomNote: SafeText = ""
  /// `nil` for the quiet style of notes.
  var bottomStyle: Style?
  var isFocused = false

  /// - Returns: what is inside, with a column of air on each side.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Rect {
    guard rect.width >= 4, rect.height >= 2 else { return rect }
    drawLines(into: &canvas, in: rect, style: isFocused ? theme.focusedBorder : theme.border)
    let room = rect.width - 4
    let title = title.truncated(to: room - 2)
    if !title.isEmpty {
      canvas.draw(" \(title) ", column: rect.column + 1, row: rect.row, style: theme.title)
    }
    if note.width + title.width + 4 <= room {
      draw(note, style: noteStyle ?? theme.dim, into: &canvas, row: rect.row, in: rect)
    }
    if bottomNote.width + 2 <= room {
      draw(bottomNote, style: bottomStyle ?? theme.dim, into: &canvas, row: rect.bottom - 1, in: rect)
    }
    return rect.inset(columns: 2, rows: 1)
  }

  private func draw(_ note: SafeText, style: Style, into canvas: inout Canvas, row: Int, in rect: Rect) {
    guard !note.isEmpty else { return }
    canvas.draw(" \(note) ", trailing: rect.trailing - 1, row: row, style: style)
  }

  private static let side = CellText("│" as Unicode.Scalar)
  private static let line = CellText("─" as Unicode.Scalar)

  private func drawLines(into canvas: inout Canvas, in rect: Rect, style: Style) {
    drawLine("┌", "┐", into: &canvas, in: rect.prefix(rows: 1), style: style)
    for row in rect.rows.dropFirst().dropLast() {
      canvas.draw(Self.side, times: 1, column: rect.column, row: row, style: style)
      canvas.draw(Self.side, times: 1, column: rect.trailing - 1, row: row, style: style)
    }
    drawLine("└", "┘", into: &canvas, in: rect.dropping(rows: rect.height - 1), style: style)
  }

  private func drawLine(
    _ left: SafeText, _ right: SafeText, into canvas: inout Canvas, in rect: Rect, style: Style
  ) {
    canvas.draw(left, column: rect.column, row: rect.row, style: style)
    canvas.draw(Self.line, times: rect.width - 2, column: rect.column + 1, row: rect.row, style: style)
    canvas.draw(right, column: rect.trailing - 1, row: rect.row, style: style)
  }
}
