import CheckoutScreens

/// Frames as what a terminal is sent: only the rows that have changed are written again.
struct ANSIFrames {
  private var shown: Canvas?

  /// What turns the frame before into this one; empty where they are the same.
  mutating func next(_ canvas: Canvas) -> String {
    let before = shown?.width == canvas.width && shown?.height == canvas.height ? shown : nil
    shown = canvas
    let rows = (0..<canvas.height).filter { row in before.map { $0.row(row) != canvas.row(row) } ?? true }
    guard !rows.isEmpty || before?.cursor != canvas.cursor else { return "" }
    let start = before == nil ? "\u{1B}[2J" : ""
    return start + rows.map { "\u{1B}[\($0 + 1);1H" + Self.text(of: canvas.row($0)) }.joined()
      + Self.cursor(canvas.cursor)
  }

  private static func text(of row: ArraySlice<Cell>) -> String {
    var text = ""
    var style: Style?
    for cell in row {
      if cell.style != style { text += escape(cell.style) }
      style = cell.style
      text += cell.text
    }
    return text + "\u{1B}[0m"
  }

  private static func cursor(_ cursor: Canvas.Position?) -> String {
    cursor.map { "\u{1B}[\($0.row + 1);\($0.column + 1)H\u{1B}[?25h" } ?? "\u{1B}[?25l"
  }

  private static func escape(_ style: Style) -> String {
    var codes = ["0"]
    if style.isBold { codes.append("1") }
    if style.isDim { codes.append("2") }
    if style.isUnderlined { codes.append("4") }
    if style.isReversed { codes.append("7") }
    if let color = style.foreground { codes.append("38;2;\(color.red);\(color.green);\(color.blue)") }
    if let color = style.background { codes.append("48;2;\(color.red);\(color.green);\(color.blue)") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}
