/// Labels with what they stand for, one under the other.
struct KeyValueList {
  var rows: [(label: SafeText, value: SafeText)]

  /// - Returns: the number of rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
    let widest = rows.map(\.label.width).max() ?? 0
    let width = min(widest, rect.width * 2 / 5)
    let shown = rows.prefix(rect.height)
    for (offset, fact) in shown.enumerated() {
      let column = rect.column + width + 2
      canvas.draw(fact.label, column: rect.column, row: rect.row + offset, style: theme.label, width: width)
      canvas.draw(
        fact.value, column: column, row: rect.row + offset, style: theme.text, width: rect.trailing - column)
    }
    return shown.count
  }
}
