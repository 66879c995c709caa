extension Canvas {
  /// Draws something of `height` rows off screen and shows as much of it as `rect` takes: the rows that `draw`
  /// returns, those around the focus, are among them.
  mutating func drawScrolled(
    in rect: Rect, height: Int, base: Style, draw: (inout Canvas, Rect) -> Range<Int>
  ) {
    guard height > rect.height else {
      _ = draw(&self, rect)
      return
    }
    var content = Canvas(width: rect.width, height: height, filledWith: Cell(" ", base))
    let focus = draw(&content, content.bounds)
    let middle = (focus.lowerBound + focus.upperBound) / 2
    let window = Scroll.window(count: height, height: rect.height, selection: middle)
    for (offset, row) in window.enumerated() {
      for column in 0..<rect.width { self[rect.column + column, rect.row + offset] = content[column, row] }
    }
    guard let place = content.cursor, window.contains(place.row) else { return }
    cursor = Position(column: rect.column + place.column, row: rect.row + place.row - window.lowerBound)
  }
}
