import CheckoutViewModel

/// All keys of the screen below, by what they are about.
struct HelpScreen: ScreenView {
  let hints: [KeyHint]
  /// Whether text is typed there.
  let isTyping: Bool
  let scroll: Int
  let context: RenderContext

  var moving: ((Int) -> App.Action)? { { .overlay(.helpScrolled(by: $0)) } }

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
    let words = context.strings.overlays
    let rows = rows
    let box = rect.inset(rows: 1).centred(width: 60, height: rows.count + 2)
    let start = canvas.start(from: scroll, of: rows.count, showing: box.height - 2)
    let hidden = rows.count - start - (box.height - 2)
    let more = hidden > 0 ? "↓ \(words.more(hidden))" : "" as SafeText
    let inside = OverlayBox(title: words.help, bottomNote: more)
      .draw(into: &canvas, in: box, theme: context.theme)
    let keyWidth = min(rows.map(\.keyWidth).max() ?? 0, inside.width / 2)
    for (offset, row) in rows.dropFirst(start).prefix(inside.height).enumerated() {
      draw(row, keyWidth: keyWidth, into: &canvas, in: inside.dropping(rows: offset).prefix(rows: 1))
    }
  }

  private func draw(_ row: Row, keyWidth: Int, into canvas: inout Canvas, in rect: Rect) {
    switch row {
    case .blank: return
    case .heading(let title):
      canvas.draw(title, column: rect.column, row: rect.row, style: context.theme.title, width: rect.width)
    case .entry(let entry):
      let column = rect.column + 2 + keyWidth + 2
      canvas.draw(
        entry.key, column: rect.column + 2, row: rect.row, style: context.theme.footerKey, width: keyWidth)
      canvas.draw(
        entry.label, column: column, row: rect.row, style: context.theme.text, width: rect.trailing - column)
    }
  }

  private enum Row {
    case blank
    case heading(SafeText)
    case entry(Footer.Entry)

    var keyWidth: Int {
      if case .entry(let entry) = self { entry.key.width } else { 0 }
    }
  }

  private var rows: [Row] {
    let sections = KeySubject.allCases.map { subject in
      let entries = subject == .text ? textEntries : entries(of: hints.filter { $0.subject == subject })
      return entries.isEmpty
        ? [] : [.heading(context.strings.overlays.subject(subject))] + entries.map(Row.entry)
    }
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [.blank]))
  }

  private var textEntries: [Footer.Entry] { isTyping ? context.strings.editing : [] }

  /// Hints with the same words share a row.
  private func entries(of hints: [KeyHint]) -> [Footer.Entry] {
    hints.filter { !$0.keys.isEmpty }.reduce(into: []) { rows, hint in
      let names = hint.keys.map { $0.name(context.strings.keyNames) }.joined(separator: " ")
      if let last = rows.last, last.label == hint.label {
        rows[rows.count - 1].key = "\(last.key)  \(names)"
      } else {
        rows.append(Footer.Entry(key: names, label: hint.label))
      }
    }
  }
}
