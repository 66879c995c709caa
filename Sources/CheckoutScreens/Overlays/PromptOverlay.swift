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
    let box = rect.centred(width: min(rect.width - 2, 56), height: 7)
    let inside = OverlayBox(title: title).draw(
      into: &canvas, in: box, theme: context.theme)
    let field = FieldRow.Content.line(
      context.personal(SafeText(untrusted: prompt.field.text)),
      cursor: SafeText(untrusted: String(prompt.field.text.prefix(prompt.field.cursor))).width)
    let row = FieldRow(label: "", demand: "", content: field, hint: valueNow, isFocused: true)
    row.drawContent(into: &canvas, in: inside.dropping(rows: 1).prefix(rows: 1), theme: context.theme)
    let below = inside.dropping(rows: 3)
    if let problem = prompt.field.problem {
      canvas.drawWrapped("✗ \(context.strings.problem(problem))", in: below, style: context.theme.error)
    } else if let hint {
      canvas.drawWrapped(hint, in: below, style: context.theme.dim)
    }
  }

  var hint: SafeText? {
    switch prompt.subject {
    case .productID: words.productNumberHint
    case .quantity: words.quantityRange(Cart.quantities.lowerBound, Cart.quantities.upperBound)
    case .coupon: words.couponHint
    case .cancelOrder(let own):
      [confirmation(own).detail, context.strings.problem(.differs(from: "\(own.id)"))].joined(separator: " ")
    case .bonus(let limits):
      context.strings.problem(.amountOutOfRange(minimum: limits.minimum ?? 0, maximum: limits.usable))
    }
  }

  /// Shown until something is typed.
  private var valueNow: SafeText {
    if case .quantity(let line, _) = prompt.subject { context.formatting.number(line.quantity) } else { "" }
  }

  private var words: Strings.OverlayWords { context.strings.overlays }

  private func confirmation(_ own: StoredOrder) -> ConfirmationText {
    words.question(.cancelOrder(own), context.formatting)
  }

  var title: SafeText {
    switch prompt.subject {
    case .productID: words.productNumber
    case .quantity(let line, _): words.quantityOf(SafeText(untrusted: line.title))
    case .coupon: words.couponCode
    case .cancelOrder(let own): confirmation(own).question
    case .bonus: words.bonusAmount
    }
  }
}
