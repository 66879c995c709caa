import CheckoutViewModel
import OneEntryClient

/// One order in full: status, sum and method, its lines, its payments, and what was filled in.
struct OrderPane {
  var own: StoredOrder?
  /// The storages and the form that have the titles, as far as they are known.
  var form: OrderForm
  var context: RenderContext

  private var words: Strings.OrdersWords { context.strings.orders }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let title = own.map { words.order($0.id) } ?? words.details
    let total = own.map { context.formatting.money($0.order.due) } ?? ""
    let inside = Frame(title: title, note: total, noteStyle: context.theme.amount).draw(
      into: &canvas, in: rect, theme: context.theme)
    guard let own else { return }
    let text = context.text(of: own.order, form: form.form)
    let used = KeyValueList(rows: facts(of: own, text)).draw(into: &canvas, in: inside, theme: context.theme)
    var rest = drawLines(text, into: &canvas, in: inside.dropping(rows: used + 1))
    rest = drawList(words.payments, text.stages, into: &canvas, in: rest)
    _ = drawList(words.details, text.details, into: &canvas, in: rest)
  }

  func facts(of own: StoredOrder, _ text: OrderText) -> [(SafeText, SafeText)] {
    let storage = form.storages.first { $0.identifier == own.storage }?.title ?? ""
    let kind = storage.isEmpty ? ValueText.title(of: own.storage) : SafeText(untrusted: storage)
    let payment = text.payment.map { "\(text.account) · \($0)" as SafeText } ?? text.account
    return [
      (words.status, text.status), (words.account, payment),
      (words.created, context.date(own.order.createdDate)), (words.storage, kind),
    ]
  }

  private func drawLines(_ text: OrderText, into canvas: inout Canvas, in rect: Rect) -> Rect {
    guard rect.height > 1, !text.lines.isEmpty else { return rect }
    canvas.draw(words.lines, column: rect.column, row: rect.row, style: context.theme.title)
    let total = own.map { context.formatting.money($0.order.due) } ?? ""
    let list = BoughtList(text, totalTitle: words.total, total: total)
    let used = list.draw(into: &canvas, in: rect.dropping(rows: 1), theme: context.theme)
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
