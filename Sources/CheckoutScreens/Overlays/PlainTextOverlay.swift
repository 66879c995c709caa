import CheckoutViewModel

/// The payment's link, the order's number and the checkout's id from edge to edge with nothing around them, so that the
/// terminal's own selection takes each whole.
struct PlainTextOverlay: ScreenView {
  let app: App
  let context: RenderContext

  private var watch: PaymentWatch? { app.shopping.watch }

  var keys: [KeyHint] {
    let keys = context.strings.keys
    let copyLink = KeyHint(.character("y"), label: keys.copyLink, action: .device(.copyLinkTapped))
    return [
      KeyHint(
        .escape, .enter, .character("q"), .character("u"), label: keys.close, action: .overlay(.dismissed))
    ] + (link == nil ? [] : [copyLink]) + [
      KeyHint(.character("n"), label: keys.copyOrder, action: .device(.copyOrderTapped))
    ]
  }

  private var link: PaymentLink? { watch.flatMap { $0.isUnfinished ? $0.link : nil } }

  var texts: [(title: SafeText, value: SafeText)] {
    guard let watch else { return [] }
    let words = context.strings.payment
    let link = link.map { (words.link, context.address($0)) }
    let checkout = app.shopping.checkoutID(ofOrder: watch.id).map {
      (words.checkout, SafeText(untrusted: $0))
    }
    let number = (words.orderNumber, "\(watch.id)" as SafeText)
    return [link, number, checkout].compactMap(\.self)
  }

  /// In the terminal's own colours.
  func draw(into canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    for (title, value) in texts {
      canvas.draw(title, column: 0, row: rest.row, style: Style(isBold: true), width: rest.width)
      rest = rest.dropping(
        rows: 1 + canvas.drawJoined(value, row: rest.row + 1, link: value.string == link?.url ? link : nil)
          + 1)
    }
    let footer = rest.dropping(rows: rest.height - 1)
    Footer(entries: keys.footerEntries(context.strings.keyNames)).draw(
      into: &canvas, in: footer, theme: .mono)
    for sentence in sentences {
      rest = rest.dropping(rows: canvas.drawWrapped(sentence, in: rest.prefix(rows: rest.height - 1)) + 1)
    }
  }

  /// Where the payment is, and what was copied.
  var sentences: [SafeText] {
    let state = watch.map { context.strings.payment.displayState(PaymentDisplayState($0)) }
    let notice = app.notice.map { context.strings.notice($0, context.formatting) }
    return [state.map { "\($0.state). \($0.money)" }, notice].compactMap(\.self)
  }
}
