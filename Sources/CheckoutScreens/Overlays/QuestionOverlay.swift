import CheckoutViewModel

/// A decision that cannot be undone; the harmless answer stands selected.
struct QuestionOverlay: ScreenView {
  let question: Question
  let context: RenderContext

  private var words: Strings.OverlayWords { context.strings.overlays }
  var confirmation: ConfirmationText { words.question(question.subject, context.formatting) }

  var keys: [KeyHint] {
    let isYes = question.isYesSelected
    return [
      KeyHint(.left, label: context.strings.keys.choose, action: .overlay(.questionSwitched)),
      KeyHint(
        .right, .up, .down, .tab, .backTab, label: context.strings.keys.choose,
        action: .overlay(.questionSwitched)),
      KeyHint(
        .enter, label: isYes ? confirmation.yes : confirmation.no, action: .overlay(.answered(yes: isYes))),
      KeyHint(letter(of: words.yes), label: confirmation.yes, action: .overlay(.answered(yes: true))),
      KeyHint(letter(of: words.no), .escape, label: confirmation.no, action: .overlay(.answered(yes: false))),
    ]
  }

  /// `y` of "Yes", `o` of "Oui".
  private func letter(of word: SafeText) -> Key { .character(word.string.lowercased().first ?? " ") }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let width = min(rect.width - 2, 60)
    let detail = confirmation.detail.wrapped(to: width - 4)
    let box = rect.centred(width: width, height: detail.count + 6)
    let inside = OverlayBox(title: confirmation.question).draw(into: &canvas, in: box, theme: context.theme)
    canvas.drawWrapped(confirmation.detail, in: inside.dropping(rows: 1), style: context.theme.text)
    var column = inside.column
    let row = inside.bottom - 1
    for (text, isSelected, word) in [
      (confirmation.no, !question.isYesSelected, words.no),
      (confirmation.yes, question.isYesSelected, words.yes),
    ] {
      let button = Rect(column: column, row: row, width: text.width + 4, height: 1)
      canvas.mark(button, .key(letter(of: word)))
      if isSelected { canvas.cursor = .init(column: column, row: row) }
      let style = isSelected ? context.theme.selected : context.theme.text
      column =
        canvas.draw(isSelected ? " ▸ \(text) " : "   \(text) ", column: column, row: row, style: style) + 2
    }
  }
}
