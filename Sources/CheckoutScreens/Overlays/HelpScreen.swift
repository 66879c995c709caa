import CheckoutViewModel

/// All keys of the screen below.
struct HelpScreen: ScreenView {
  let hints: [KeyHint]
  let scroll: Int
  let context: RenderContext

  var keys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .overlay(.helpScrolled(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .overlay(.helpScrolled(by: 1))),
      KeyHint(.pageUp, label: keys.page, action: .overlay(.helpScrolled(by: -10)), isInFooter: false),
      KeyHint(
        .pageDown, .character(" "), label: keys.page, action: .overlay(.helpScrolled(by: 10)),
        isInFooter: false),
      KeyHint(
        .escape, .enter, .character("q"), .character("?"), .function(1), label: keys.close,
        action: .overlay(.dismissed)),
    ]
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let rows = rows
    let box = rect.inset(rows: 1).centred(width: 56, height: rows.count + 2)
    let start = min(scroll, max(0, rows.count - (box.height - 2)))
    let hidden = rows.count - start - (box.height - 2)
    let more = hidden > 0 ? "↓ \(context.strings.overlays.more(hidden))" : "" as SafeText
    let inside = OverlayBox(title: context.strings.overlays.help, bottomNote: more)
      .draw(into: &canvas, in: box, theme: context.theme)
    for (offset, row) in rows.dropFirst(start).prefix(inside.height).enumerated() {
      let line = inside.row + offset
      canvas.draw(
        row.key, column: inside.column, row: line, style: context.theme.footerKey, width: Self.keyWidth - 2)
      canvas.draw(
        row.label, column: inside.column + Self.keyWidth, row: line, style: context.theme.text,
        width: inside.width - Self.keyWidth)
    }
  }

  /// Hints with the same words share a row.
  private var rows: [Footer.Entry] {
    hints.filter { !$0.keys.isEmpty }.reduce(into: []) { rows, hint in
      let names = hint.keys.map { $0.name(context.strings.keyNames) }.joined(separator: " ")
      if let last = rows.last, last.label == hint.label {
        rows[rows.count - 1].key = "\(last.key)  \(names)"
      } else {
        rows.append(Footer.Entry(key: names, label: hint.label))
      }
    }
  }

  private static let keyWidth = 24
}
