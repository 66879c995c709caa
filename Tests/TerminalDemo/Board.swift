import CheckoutScreens

/// What the demonstration shows: its state as lines of text, and cells of every kind.
struct Board: Sendable {
  var colors = ""
  var size = ""
  var answer = ""
  var resumptions = 0
  /// Drawing then calls itself until the stack is full.
  var isEndless = false
  private var count = 0
  private var last = ""
  private var typed = ""

  mutating func note(_ key: Key) {
    count += 1
    switch key {
    case .character(let character):
      typed.append(character)
      last = "character \(character)"
    case .paste(let text): last = "paste \(text.count) \(text.prefix(40).debugDescription)"
    default: last = "\(key)"
    }
  }

  func draw(width: Int, height: Int) -> Canvas {
    var canvas = Canvas(width: width, height: isEndless ? overflow(height) : height)
    let lines = [
      "demo \(size) \(colors) resumed \(resumptions)", "keys \(count): \(last)", "answer: \(answer)", typed,
    ]
    for (row, line) in lines.enumerated() {
      canvas.draw(SafeText(untrusted: line), column: 0, row: row)
    }
    canvas.draw("Zoë 日本茶 e\u{301}|", column: 0, row: 5)
    canvas.draw(
      "red on blue", column: 0, row: 6, style: Style(foreground: Color(0xFF0000), background: Color(0x0000FF))
    )
    canvas.draw("bold", column: 0, row: 7, style: Style(isBold: true))
    canvas.draw("underlined", column: 5, row: 7, style: Style(isUnderlined: true))
    canvas.draw("reversed", column: 16, row: 7, style: Style(isReversed: true))
    canvas.draw("┘", column: width - 1, row: height - 1)
    canvas.cursor = Canvas.Position(
      column: min(SafeText(untrusted: typed).width, width - 1), row: min(3, height - 1))
    return canvas
  }

  @inline(never) private func overflow(_ depth: Int) -> Int { depth == .max ? 0 : overflow(depth + 1) + 1 }
}
