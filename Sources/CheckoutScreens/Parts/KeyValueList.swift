/// Labels with their values, one under the other; a value that is too long goes on in the next row.
struct KeyValueList {
  var rows: [(label: SafeText, value: SafeText)]

  /// - Returns: the number of rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
    let width = labelWidth(in: rect.width)
    var rest = rect
    for row in rows where rest.height > 0 {
      canvas.draw(row.label, column: rest.column, row: rest.row, style: theme.label, width: width)
      let value = rest.split(columns: width + 2).right
      rest = rest.dropping(rows: max(1, canvas.drawWrapped(row.value, in: value, style: theme.text)))
    }
    return rect.height - rest.height
  }

  /// The number of rows that it takes in this width.
  func height(in width: Int) -> Int {
    let room = width - labelWidth(in: width) - 2
    return rows.reduce(0) { $0 + max(1, $1.value.wrapped(to: room).count) }
  }

  private func labelWidth(in width: Int) -> Int { min(rows.map(\.label.width).max() ?? 0, width / 2) }
}
