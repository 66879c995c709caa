import CheckoutViewModel
import OneEntryClient

/// What shows of an order whose answer was lost: the orders that can be it, or what was sent.
extension ReviewScreen {
  var candidates: [Order] {
    if case .ambiguous(let orders) = review.reconciliation?.verdict { orders } else { [] }
  }

  func drawCandidates(into canvas: inout Canvas, in rect: Rect) {
    let frame = Frame(title: look.strings.orders.title, isFocused: true)
    let inside = frame.draw(into: &canvas, in: rect, theme: look.theme)
    let table = Table(
      columns: [
        .init(), .init(width: .flexible(minimum: 8)), .init(alignment: .trailing, style: look.theme.amount),
      ],
      rows: candidates.map(row), selection: review.reconciliation?.selection)
    table.draw(into: &canvas, in: inside, theme: look.theme)
  }

  private func row(_ order: Order) -> Table.Row {
    let moment = order.createdDate?.date.map(look.formatting.dateAndTime)
    return Table.Row(cells: [
      look.strings.orders.order(order.id), moment ?? SafeText(untrusted: order.createdDate?.text ?? "—"),
      look.formatting.money(order.total),
    ])
  }

  /// The lines of the cart; for a checkout of an earlier run those that were sent.
  var itemRows: [Table.Row] {
    guard app.cart.isEmpty, let lines = review.intent?.draft.lines else { return app.cart.lines.map(row) }
    return lines.map { line in
      Table.Row(cells: [look.strings.orders.unnamedProduct(line.productID), "\(line.quantity) ×", "—"])
    }
  }

  private func row(_ line: CartLine) -> Table.Row {
    let price: SafeText = "\(line.quantity) × \(look.formatting.money(line.price))"
    let title = SafeText(untrusted: line.title)
    return Table.Row(cells: [title, price, look.formatting.money(line.sum)])
  }
}
