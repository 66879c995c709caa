/// A caption for viewers of a scenario: a box over the lower part of a frame.
public struct CaptionBox {
  private let text: SafeText
  private let theme: Theme

  /// A caption in the colours of a theme, by its name.
  public init(_ text: String, theme: String) {
    self.text = SafeText(untrusted: text)
    self.theme = Theme.named(theme) ?? .terminal
  }

  private static let mostLines = 4

  /// Draws it above the footer.
  public func draw(over canvas: inout Canvas) {
    let lines = text.wrapped(to: canvas.width - 8).prefix(Self.mostLines)
    let height = lines.count + 2
    guard canvas.height > height + 2, canvas.width >= 20 else { return }
    let box = Rect(column: 2, row: canvas.height - 1 - height, width: canvas.width - 4, height: height)
    let inside = OverlayBox(title: "").draw(into: &canvas, in: box, theme: theme)
    for (offset, line) in lines.enumerated() {
      canvas.draw(
        line, column: inside.column, row: inside.row + offset, style: theme.title, width: inside.width)
    }
  }
}
