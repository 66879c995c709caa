/// One field of a form: its label, whether it is required in words, its value, and below it what is wrong.
struct FieldRow {
  var label: SafeText
  /// "required" or "optional"
  var demand: SafeText
  var value: SafeText
  /// Shown where there is no value: an example, or what to press.
  var hint: SafeText = ""
  var problem: SafeText?
  var isFocused = false
  /// Columns before the cursor in `value`; `nil` for a field without one.
  var cursor: Int?

  static let labelWidth = 30
  /// Below this the label stands above its value.
  static let narrow = 60

  func height(in width: Int) -> Int {
    (width < Self.narrow ? 2 : 1) + (problem?.wrapped(to: valueWidth(in: width) - 2).count ?? 0)
  }

  /// - Returns: the number of rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
    drawLabel(into: &canvas, in: rect, theme: theme)
    let isNarrow = rect.width < Self.narrow
    let column = isNarrow ? rect.column + 2 : rect.column + Self.labelWidth
    let row = isNarrow ? rect.row + 1 : rect.row
    let box = Rect(column: column, row: row, width: valueWidth(in: rect.width), height: 1)
    drawValue(into: &canvas, in: box, theme: theme)
    guard let problem else { return isNarrow ? 2 : 1 }
    let below = Rect(column: column, row: row + 1, width: box.width, height: rect.bottom - row - 1)
    canvas.draw("✗", column: column, row: row + 1, style: theme.error, width: below.height)
    var body = below
    body.column += 2
    body.width -= 2
    return (isNarrow ? 2 : 1) + canvas.drawWrapped(problem, in: body, style: theme.error)
  }

  private func valueWidth(in width: Int) -> Int {
    width < Self.narrow ? width - 2 : min(width - Self.labelWidth, 60)
  }

  private func drawLabel(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let room = min(rect.width, rect.width < Self.narrow ? rect.width : Self.labelWidth - 1)
    if isFocused { canvas.draw("▸", column: rect.column, row: rect.row, style: theme.accent) }
    let style = isFocused ? theme.title : theme.label
    let end = canvas.draw(
      label, column: rect.column + 2, row: rect.row, style: style, width: room - 3 - demand.width)
    canvas.draw(demand, column: end + 1, row: rect.row, style: theme.dim)
  }

  private func drawValue(into canvas: inout Canvas, in box: Rect, theme: Theme) {
    let style = isFocused ? theme.focusedField : theme.field
    canvas.fill(box, style: style)
    if value.isEmpty {
      canvas.draw(
        hint, column: box.column, row: box.row, style: hintStyle(on: style, theme), width: box.width)
    }
    let hidden = max(0, (cursor ?? 0) - box.width + 1)
    let shown = hidden > 0 ? value.dropping(columns: hidden) : value
    canvas.draw(shown, column: box.column, row: box.row, style: style, width: box.width)
    if isFocused, let cursor { canvas.cursor = .init(column: box.column + cursor - hidden, row: box.row) }
  }

  private func hintStyle(on field: Style, _ theme: Theme) -> Style {
    if isFocused { return field }
    return Style(
      foreground: theme.dim.foreground, background: field.background, isDim: theme.dim.isDim,
      isUnderlined: field.isUnderlined)
  }
}
