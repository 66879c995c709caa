import CheckoutViewModel

/// The line that narrows a list: `/` and what was typed.
struct FilterLine {
  var field: Field
  var isFocused: Bool
  /// What the list is doing about it.
  var note: SafeText = ""

  /// With a mask instead of the text where it `isHidden`.
  func draw(into canvas: inout Canvas, in rect: Rect, _ context: RenderContext, isHidden: Bool) {
    let theme = context.theme
    let text = isHidden ? context.personal(SafeText(untrusted: field.text)) : SafeText(untrusted: field.text)
    let column = canvas.draw("/ ", column: rect.column, row: rect.row, style: theme.footerKey)
    let box = Rect(column: column, row: rect.row, width: rect.trailing - column, height: 1)
    let style = isFocused ? theme.focusedField : theme.field
    canvas.fill(box, style: style)
    canvas.draw(text, column: column, row: rect.row, style: style, width: box.width)
    canvas.draw(note, trailing: rect.trailing, row: rect.row, style: style)
    let before = isHidden ? text.width : SafeText(untrusted: String(field.text.prefix(field.cursor))).width
    if isFocused { canvas.cursor = .init(column: min(column + before, rect.trailing - 1), row: rect.row) }
  }
}
