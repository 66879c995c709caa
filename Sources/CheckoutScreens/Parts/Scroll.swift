/// Which part of a longer list shows. It follows from the selection alone, so that a resize cannot lose it.
enum Scroll {
  /// The entries that fit, the selected one among them and near the middle.
  static func window(count: Int, height: Int, selection: Int) -> Range<Int> {
    guard count > height else { return 0..<max(0, count) }
    let height = max(0, height)
    let start = min(max(0, selection - height / 2), count - height)
    return start..<start + height
  }
}

extension Canvas {
  /// Draws something of `height` rows from one of them on, or from as far up as is needed to show its end.
  mutating func drawPart(
    in rect: Rect, height: Int, from first: Int, theme: Theme, draw: (inout Canvas, Rect) -> Void
  ) {
    let middle = start(from: first, of: height, showing: rect.height) + rect.height / 2
    drawScrolled(in: rect, height: height, theme: theme) { canvas, place in
      draw(&canvas, place)
      return middle..<middle + 1
    }
  }

  /// The row from which `height` of `rows` are shown where somebody has scrolled to `row`.
  mutating func start(from row: Int, of rows: Int, showing height: Int) -> Int {
    let end = max(0, rows - height)
    scrollEnd = end
    return min(row, end)
  }

  /// Says on the frame at the right of a list that it goes on, upwards or downwards.
  mutating func drawArrows(beside rect: Rect, showing window: Range<Int>, of count: Int, theme: Theme) {
    guard rect.height > 1 else { return }
    let column = rect.trailing + 1
    if window.lowerBound > 0 { draw("↑", column: column, row: rect.row, style: theme.dim) }
    if window.upperBound < count { draw("↓", column: column, row: rect.bottom - 1, style: theme.dim) }
  }
}
