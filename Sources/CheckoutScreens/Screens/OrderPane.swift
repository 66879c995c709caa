import CheckoutViewModel
import OneEntryClient

/// One order in full: status, sum and method, its lines, and what its form said.
struct OrderPane {
  var own: StoredOrder?
  var look: Look

  private var words: Strings.OrdersWords { look.strings.orders }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let title = own.map { words.order($0.id) } ?? words.details
    let total = own.map { look.formatting.money($0.order.total) } ?? ""
    let inside = Frame(title: title, note: total, noteStyle: look.theme.amount).draw(
      into: &canvas, in: rect, theme: look.theme)
    guard let own else { return }
    var rest = inside.dropping(
      rows: Facts(rows: facts(of: own)).draw(into: &canvas, in: inside, theme: look.theme) + 1)
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
      (words.created, look.date(order.createdDate)), (words.storage, SafeText(untrusted: own.storage)),
    ]
  }

  private func drawLines(of order: Order, into canvas: inout Canvas, in rect: Rect) -> Rect {
    guard rect.height > 1, !order.lines.isEmpty else { return rect }
    canvas.draw(words.lines, column: rect.column, row: rect.row, style: look.theme.title)
    let currency = order.total?.currency ?? ""
    let rows = order.lines.map { line in
      let price = look.formatting.money(line.price.map { Money($0, currency) })
      return Table.Row(cells: [line.name(look.strings), "\(line.count) × \(price)"])
    }
    let table = Table(
      columns: [.init(width: .flexible(minimum: 8)), .init(alignment: .trailing, style: look.theme.dim)],
      rows: rows)
    table.draw(into: &canvas, in: rect.dropping(rows: 1), theme: look.theme)
    return rect.dropping(rows: rows.count + 2)
  }

  private func drawDetails(of order: Order, into canvas: inout Canvas, in rect: Rect) {
    let rows = order.formData.compactMap { datum in
      AttributeText.text(of: datum.value).map { (AttributeText.title(of: datum.marker), $0) }
    }
    guard rect.height > 1, !rows.isEmpty else { return }
    canvas.draw(words.details, column: rect.column, row: rect.row, style: look.theme.title)
    var body = rect.dropping(rows: 1)
    body.column += 2
    body.width -= 2
    Facts(rows: rows).draw(into: &canvas, in: body, theme: look.theme)
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

extension Look {
  /// In the shopper's zone; as the server wrote it where it cannot be read.
  func date(_ timestamp: Timestamp?) -> SafeText {
    guard let timestamp else { return "—" }
    return timestamp.date.map(formatting.dateAndTime) ?? SafeText(untrusted: timestamp.text).truncated(to: 20)
  }
}
