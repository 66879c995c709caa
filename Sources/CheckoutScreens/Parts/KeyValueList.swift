/// Labels with their values, one under the other; what is too long goes on in the next row.
struct KeyValueList {
  var rows: [(label: SafeText, value: SafeText)]

  /// - Returns: the number of rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
    let width = labelWidth(in: rect.width)
    var rest = rect
    for row in rows where rest.height > 0 {
      let (left, right) = rest.split(columns: width + Self.gap)
      let label = canvas.drawWrapped(row.label, in: left.split(columns: width).left, style: theme.label)
      let value = canvas.drawWrapped(row.value, in: right, style: theme.text)
      rest = rest.dropping(rows: max(label, value))
    }
    return rect.height - rest.height
  }

  /// The number of rows that it takes in this width.
  func height(in width: Int) -> Int {
    let label = labelWidth(in: width)
    return rows.reduce(0) {
      $0 + max($1.label.wrapped(to: label).count, $1.value.wrapped(to: width - label - Self.gap).count)
    }
  }

  /// Labels give way, so that values have half of the room where they need it, and an address is not broken inside a
  /// word.
  private func labelWidth(in width: Int) -> Int {
    let room = max(0, width - Self.gap)
    let widest = rows.map(\.label.width).max() ?? 0
    let values = rows.map { max($0.value.longestWord, min($0.value.width, room / 2)) }
    return min(widest, max(room / 3, room - (values.max() ?? 0)))
  }

  private static let gap = 2
}
