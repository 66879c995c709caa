import CheckoutViewModel
import OneEntryClient

/// The cart beside another screen: lines and the estimate, nothing to press.
struct CartPane {
  var cart: Cart
  var context: RenderContext

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let words = context.strings.cart
    let note = cart.isEmpty ? "" : context.strings.common.items(cart.count)
    let inside = Frame(title: words.title, note: note).draw(into: &canvas, in: rect, theme: context.theme)
    guard !cart.isEmpty else {
      canvas.drawWrapped(words.empty, in: inside, style: context.theme.dim)
      return
    }
    drawLines(into: &canvas, in: inside.prefix(rows: inside.height - 2))
    drawEstimate(into: &canvas, in: inside)
  }

  /// Two rows a line, the newest in sight.
  private func drawLines(into canvas: inout Canvas, in rect: Rect) {
    for (index, line) in cart.lines.suffix(rect.height / 2).enumerated() {
      let row = rect.row + 2 * index
      canvas.draw(
        SafeText(untrusted: line.title), column: rect.column, row: row, style: context.theme.text,
        width: rect.width)
      let price: SafeText = "\(line.quantity) × \(context.formatting.money(line.price))"
      canvas.draw(price, column: rect.column + 2, row: row + 1, style: context.theme.dim)
      canvas.draw(
        context.formatting.money(line.sum), trailing: rect.trailing, row: row + 1, style: context.theme.text)
    }
  }

  private func drawEstimate(into canvas: inout Canvas, in rect: Rect) {
    let row = rect.bottom - 1
    canvas.draw(context.strings.cart.estimate, column: rect.column, row: row, style: context.theme.label)
    canvas.draw(
      context.formatting.money(cart.estimate), trailing: rect.trailing, row: row, style: context.theme.amount)
  }
}
