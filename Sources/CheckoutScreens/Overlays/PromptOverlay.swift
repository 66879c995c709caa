import CheckoutViewModel

/// One value asked for over the screen.
struct PromptOverlay: ScreenView {
  let prompt: Prompt
  let context: RenderContext

  var typing: ((TextEdit) -> App.Action)? { { .overlay(.promptEdited($0)) } }

  var keys: [KeyHint] {
    [
      KeyHint(.enter, label: context.strings.keys.answer, action: .overlay(.promptSubmitted)),
      KeyHint(.escape, label: context.strings.keys.close, action: .overlay(.dismissed)),
    ]
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let words = context.strings.overlays
    let box = rect.centred(width: min(rect.width - 2, 56), height: 7)
    let inside = OverlayBox(title: title).draw(
      into: &canvas, in: box, theme: context.theme)
    let field = FieldRow.Content.line(
      SafeText(untrusted: prompt.field.text),
      cursor: SafeText(untrusted: String(prompt.field.text.prefix(prompt.field.cursor))).width)
    let row = FieldRow(label: "", demand: "", content: field, isFocused: true)
    row.drawContent(into: &canvas, in: inside.dropping(rows: 1).prefix(rows: 1), theme: context.theme)
    let below = inside.dropping(rows: 3)
    if let problem = prompt.field.problem {
      canvas.drawWrapped("✗ \(context.strings.problem(problem))", in: below, style: context.theme.error)
    } else if case .quantity = prompt.subject {
      let (lowest, highest) = (Cart.quantities.lowerBound, Cart.quantities.upperBound)
      canvas.drawWrapped(words.quantityRange(lowest, highest), in: below, style: context.theme.dim)
    }
  }

  private var title: SafeText {
    switch prompt.subject {
    case .productID: context.strings.overlays.productNumber
    case .quantity(let title): context.strings.overlays.quantityOf(SafeText(untrusted: title))
    }
  }
}
