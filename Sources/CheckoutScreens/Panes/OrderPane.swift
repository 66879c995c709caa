import CheckoutViewModel
import OneEntryClient

/// One order in full: status, sum and method, its lines, its payments, and what was filled in.
struct OrderPane {
  var own: StoredOrder?
  /// The storages and the form that have the titles, as far as they are known.
  var form: OrderForm
  /// The attempts to pay it, as far as they are known.
  var payments: [PaymentSession] = []
  /// The row that it is shown from.
  var scroll = 0
  var context: RenderContext

  private var words: Strings.OrdersWords { context.strings.orders }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let title = own.map { words.order($0.id) } ?? words.details
    let total = own.map { context.formatting.money($0.order.due) } ?? ""
    let inside = Frame(title: title, note: total, noteStyle: context.theme.amount).draw(
      into: &canvas, in: rect, theme: context.theme)
    guard let own else { return }
    let text = context.text(of: own.order, form: form.form)
    let height = height(of: own, text, in: inside.width)
    canvas.drawPart(in: inside, height: height, from: scroll, theme: context.theme) { canvas, place in
      draw(own, text, into: &canvas, in: place)
    }
  }

  private func draw(_ own: StoredOrder, _ text: OrderText, into canvas: inout Canvas, in rect: Rect) {
    let used = KeyValueList(rows: facts(of: own, text)).draw(into: &canvas, in: rect, theme: context.theme)
    var rest = drawLines(text, into: &canvas, in: rect.dropping(rows: used + 1))
    for (title, rows) in lists(of: own, text) { rest = drawList(title, rows, into: &canvas, in: rest) }
  }

  private func height(of own: StoredOrder, _ text: OrderText, in width: Int) -> Int {
    let facts = KeyValueList(rows: facts(of: own, text)).height(in: width)
    let lines = text.lines.isEmpty ? 0 : 2 + bought(text).height(in: width)
    return lists(of: own, text).reduce(facts + lines) {
      $0 + 2 + KeyValueList(rows: $1.rows).height(in: width - 2)
    }
  }

  /// Below the lines: how it was paid, and what was filled in.
  private func lists(of own: StoredOrder, _ text: OrderText) -> [(
    title: SafeText, rows: [(SafeText, SafeText)]
  )] {
    [(words.payments, text.stages + text.payments(payments)), (words.details, text.details)]
      .filter { !$0.1.isEmpty }
  }

  private func bought(_ text: OrderText) -> BoughtList {
    BoughtList(text, totalTitle: words.total, total: context.formatting.money(text.order.due))
  }

  func facts(of own: StoredOrder, _ text: OrderText) -> [(SafeText, SafeText)] {
    let storage = form.storages.first { $0.identifier == own.storage }?.title ?? ""
    let kind = storage.isEmpty ? ValueText.title(of: own.storage) : SafeText(untrusted: storage)
    return [
      (words.status, text.progress.joined(separator: " · ")),
      (words.account, text.payment.joined(separator: " · ")),
      (words.created, context.date(own.order.createdDate)), (words.storage, kind),
    ]
  }

  private func drawLines(_ text: OrderText, into canvas: inout Canvas, in rect: Rect) -> Rect {
    guard rect.height > 1, !text.lines.isEmpty else { return rect }
    canvas.draw(words.lines, column: rect.column, row: rect.row, style: context.theme.title)
    let used = bought(text).draw(into: &canvas, in: rect.dropping(rows: 1), theme: context.theme)
    return rect.dropping(rows: used + 2)
  }

  private func drawList(
    _ title: SafeText, _ rows: [(SafeText, SafeText)], into canvas: inout Canvas, in rect: Rect
  ) -> Rect {
    guard rect.height > 1, !rows.isEmpty else { return rect }
    canvas.draw(title, column: rect.column, row: rect.row, style: context.theme.title)
    let body = rect.dropping(rows: 1).split(columns: 2).right
    let used = KeyValueList(rows: rows).draw(into: &canvas, in: body, theme: context.theme)
    return body.dropping(rows: used + 1).offset(columns: -2)
  }
}
