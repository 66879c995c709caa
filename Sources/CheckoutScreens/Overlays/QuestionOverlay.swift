import CheckoutViewModel

/// A decision that cannot be undone; the harmless answer stands selected.
struct QuestionOverlay: ScreenView {
  let question: Question
  let look: Look

  private var words: Strings.OverlayWords { look.strings.overlays }
  private var asking: Asking { words.question(question.subject) }

  var keys: [KeyHint] {
    let asking = asking
    let isYes = question.isYesSelected
    return [
      KeyHint(
        .left, .right, .up, .down, .tab, .backTab, label: look.strings.keys.choose, action: .questionSwitched),
      KeyHint(.enter, label: isYes ? asking.yes : asking.no, action: .answered(yes: isYes)),
      KeyHint(letter(of: words.yes), label: asking.yes, action: .answered(yes: true), isInFooter: false),
      KeyHint(
        letter(of: words.no), .escape, label: asking.no, action: .answered(yes: false), isInFooter: false),
    ]
  }

  /// `y` of "Yes", `o` of "Oui".
  private func letter(of word: SafeText) -> Key { .character(word.string.lowercased().first ?? " ") }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let asking = asking
    let width = min(rect.width - 2, 60)
    let detail = asking.detail.wrapped(to: width - 4)
    let box = rect.centred(width: width, height: detail.count + 6)
    let inside = OverlayBox(title: asking.question).draw(into: &canvas, in: box, theme: look.theme)
    canvas.drawWrapped(asking.detail, in: inside.dropping(rows: 1), style: look.theme.text)
    var column = inside.column
    let row = inside.bottom - 1
    for (text, isSelected) in [(asking.no, !question.isYesSelected), (asking.yes, question.isYesSelected)] {
      if isSelected { canvas.cursor = .init(column: column, row: row) }
      let style = isSelected ? look.theme.selected : look.theme.text
      column =
        canvas.draw(isSelected ? " ▸ \(text) " : "   \(text) ", column: column, row: row, style: style) + 2
    }
  }
}
