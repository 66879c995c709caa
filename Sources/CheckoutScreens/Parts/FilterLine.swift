import CheckoutViewModel

/// The line that narrows a list: `/` and what was typed.
struct FilterLine {
  var field: Field
  var isFocused: Bool
  /// What the list is doing about it.
  var note: SafeText = ""

  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let column = canvas.draw("/ ", column: rect.column, row: rect.row, style: theme.footerKey)
    let box = Rect(column: column, row: rect.row, width: rect.trailing - column, height: 1)
    let style = isFocused ? theme.focusedField : theme.field
    canvas.fill(box, style: style)
    canvas.draw(
      SafeText(untrusted: field.text), column: column, row: rect.row, style: style, width: box.width)
    canvas.draw(note, trailing: rect.trailing, row: rect.row, style: style)
    let before = SafeText(untrusted: String(field.text.prefix(field.cursor))).width
    if isFocused { canvas.cursor = .init(column: min(column + before, rect.trailing - 1), row: rect.row) }
  }
}
