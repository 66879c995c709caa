import CheckoutViewModel
import OneEntryClient

/// One order in full: status, sum and method, its lines, and what its form said.
struct OrderPane {
  var own: StoredOrder?
  var context: RenderContext

  private var words: Strings.OrdersWords { context.strings.orders }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let title = own.map { words.order($0.id) } ?? words.details
    let total = own.map { context.formatting.money($0.order.total) } ?? ""
    let inside = Frame(title: title, note: total, noteStyle: context.theme.amount).draw(
      into: &canvas, in: rect, theme: context.theme)
    guard let own else { return }
    var rest = inside.dropping(
      rows: KeyValueList(rows: facts(of: own)).draw(into: &canvas, in: inside, theme: context.theme) + 1)
    rest = drawLines(of: own.order, into: &canvas, in: rest)
    drawDetails(of: own.order, into: &canvas, in: rest)
  }

  private func facts(of own: StoredOrder) -> [(SafeText, SafeText)] {
    let order = own.order
    let paid = order.isCompleted.map { $0 ? words.paid : words.notPaid }
    let status = SafeText(untrusted: order.statusTitle ?? order.statusIdentifier ?? "—")
    let method = SafeText(untrusted: order.paymentAccountTitle ?? order.paymentAccountIdentifier ?? "—")
    return [
      (words.status, paid.map { "\(status) · \($0)" } ?? status), (words.account, method),
      (words.created, context.date(order.createdDate)), (words.storage, SafeText(untrusted: own.storage)),
    ]
  }

  private func drawLines(of order: Order, into canvas: inout Canvas, in rect: Rect) -> Rect {
    guard rect.height > 1, !order.lines.isEmpty else { return rect }
    canvas.draw(words.lines, column: rect.column, row: rect.row, style: context.theme.title)
    let currency = order.total?.currency ?? ""
    let rows = order.lines.map { line in
      let price = context.formatting.money(line.price.map { Money($0, currency) })
      return Table.Row(cells: [line.name(context.strings), "\(line.count) × \(price)"])
    }
    let table = Table(
      columns: [.init(width: .flexible(minimum: 8)), .init(alignment: .trailing, style: context.theme.dim)],
      rows: rows)
    table.draw(into: &canvas, in: rect.dropping(rows: 1), theme: context.theme)
    return rect.dropping(rows: rows.count + 2)
  }

  private func drawDetails(of order: Order, into canvas: inout Canvas, in rect: Rect) {
    let rows = order.formData.compactMap { datum in
      AttributeText.text(of: datum.value).map { (AttributeText.title(of: datum.marker), $0) }
    }
    guard rect.height > 1, !rows.isEmpty else { return }
    canvas.draw(words.details, column: rect.column, row: rect.row, style: context.theme.title)
    var body = rect.dropping(rows: 1)
    body.column += 2
    body.width -= 2
    KeyValueList(rows: rows).draw(into: &canvas, in: body, theme: context.theme)
  }
}

extension Order.Line {
  /// The product's title, else its number.
  func name(_ strings: Strings) -> SafeText {
    title.map { SafeText(untrusted: $0) } ?? productID.map(strings.orders.unnamedProduct) ?? "—"
  }

  /// The number of units, or a dash where it is not known.
  var count: SafeText { quantity.map { "\($0)" } ?? "—" }
}

extension RenderContext {
  /// In the shopper's zone; as the server wrote it where it cannot be read.
  func date(_ timestamp: Timestamp?) -> SafeText {
    guard let timestamp else { return "—" }
    return timestamp.date.map(formatting.dateAndTime) ?? SafeText(untrusted: timestamp.text).truncated(to: 20)
  }
}
