/// One field of a form: its label, whether it is required in words, what fills it, and below that what is wrong.
struct FieldRow {
  /// What stands in the field, and where the cursor is.
  enum Content {
    /// Columns before the cursor; `nil` for a field that takes no text.
    case line(SafeText, cursor: Int?)
    /// Lines as they were typed; the cursor's line, and the columns before it there.
    case lines([SafeText], cursorLine: Int, cursorColumn: Int)
    case options([Option], highlighted: Int)
  }

  struct Option {
    var title: SafeText
    var isChosen: Bool
    /// Whether several may be chosen.
    var isTick: Bool

    /// Chosen or not is said by the symbol.
    var text: SafeText {
      switch (isTick, isChosen) {
      case (true, true): "☑ \(title)"
      case (true, false): "☐ \(title)"
      case (false, true): "● \(title)"
      case (false, false): "○ \(title)"
      }
    }
  }

  var label: SafeText
  /// "required" or "optional"
  var demand: SafeText
  var content: Content
  /// Shown where there is no value: an example, or what to press.
  var hint: SafeText = ""
  /// Why it is asked for: shown where there is no value, and beside a value that leaves room for it.
  var reason: SafeText = ""
  var problem: SafeText?
  /// What speaks against the value, although it is right.
  var doubt: SafeText?
  var isFocused = false
  /// How many rows of options show.
  var mostOptionRows = 4
  /// `4 of 22`
  var of: (Int, Int) -> SafeText = { "\($0) / \($1)" }

  /// Below this width the label stands above its value.
  static let narrow = 64
  static let labelWidth = 36

  func height(in width: Int) -> Int {
    let value = valueRect(in: Rect(width: width, height: .max / 2))
    let remarks = remark?.wrapped(to: value.width - 2).count ?? 0
    return max(value.row + contentHeight(in: value.width) + remarks, labelHeight(in: width))
  }

  /// - Returns: the number of rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
    drawLabel(into: &canvas, in: rect, theme: theme)
    let value = valueRect(in: rect)
    let used = contentHeight(in: value.width)
    drawContent(into: &canvas, in: value.prefix(rows: used), theme: theme)
    let below = value.dropping(rows: used)
    let height = value.row - rect.row + used + drawRemark(into: &canvas, in: below, theme: theme)
    return max(height, labelHeight(in: rect.width))
  }

  /// The columns of the label and what is said right of it.
  private func labelRoom(in width: Int) -> Int { width < Self.narrow ? width : Self.labelWidth - 2 }

  private func labelHeight(in width: Int) -> Int {
    max(1, label.wrapped(to: labelRoom(in: width) - 4 - demand.width).count)
  }

  /// What is said below the value.
  private var remark: SafeText? { problem ?? doubt }

  func valueRect(in rect: Rect) -> Rect {
    if rect.width < Self.narrow {
      return rect.split(columns: 2).right.dropping(rows: labelHeight(in: rect.width))
    }
    var value = rect.split(columns: Self.labelWidth).right
    value.width = min(value.width, 60)
    return value
  }

  private func drawLabel(into canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let room = labelRoom(in: rect.width)
    if isFocused { canvas.draw("▸", column: rect.column, row: rect.row, style: theme.accent) }
    let style = isFocused ? theme.title : theme.label
    let place = Rect(
      column: rect.column + 2, row: rect.row, width: room - 4 - demand.width,
      height: min(rect.height, labelHeight(in: rect.width)))
    canvas.drawWrapped(label, in: place, style: style)
    canvas.draw(demand, trailing: rect.column + room, row: rect.row, style: theme.dim)
  }

  private func drawRemark(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
    guard let remark, rect.height > 0 else { return 0 }
    let (sign, style): (SafeText, Style) = problem == nil ? ("!", theme.warning) : ("✗", theme.error)
    canvas.draw(sign, column: rect.column, row: rect.row, style: style)
    return canvas.drawWrapped(remark, in: rect.split(columns: 2).right, style: style)
  }
}
