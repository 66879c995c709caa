/// The box of something that lies over a screen: filled, framed, in the middle.
struct OverlayBox {
  var title: SafeText
  var bottomNote: SafeText = ""

  /// - Returns: what is inside.
  func draw(into canvas: inout Canvas, in rect: Rect, theme: Theme) -> Rect {
    canvas.cursor = nil
    canvas.fill(rect, style: theme.overlay)
    let frame = Frame(title: title, bottomNote: bottomNote, isFocused: true)
    return frame.draw(into: &canvas, in: rect, theme: theme)
  }
}
