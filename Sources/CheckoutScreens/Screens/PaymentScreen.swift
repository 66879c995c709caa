import CheckoutViewModel
import OneEntryClient

/// The payment of one order: what is bought, where the payment stands, the link with its QR code, what happened so far.
struct PaymentScreen: ScreenView {
  let app: App
  let context: RenderContext

  private var words: Strings.PaymentWords { context.strings.payment }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard let watch = app.shopping.watch else { return drawNone(into: &canvas, in: rect) }
    let isDone = PaymentDisplayState(watch).kind == .success && app.shopping.payment.methodIndex == nil
    if isDone, rect.height >= 16 { return drawDone(watch, into: &canvas, in: rect.page) }
    guard WidthClass(rect) == .wide, rect.height >= 28 else {
      return draw(watch, isCentred: false, into: &canvas, in: rect)
    }
    let (left, right) = rect.page.split(columns: 42)
    drawOrder(of: watch, into: &canvas, in: left)
    draw(watch, isCentred: true, into: &canvas, in: right)
  }

  private func drawNone(into canvas: inout Canvas, in rect: Rect) {
    let frame = Frame(title: context.strings.common.steps[4])
    let inside = frame.draw(into: &canvas, in: rect.page, theme: context.theme)
    canvas.drawCalmly(words.none, words.noneHint, in: inside, theme: context.theme)
  }

  private func draw(_ watch: PaymentWatch, isCentred: Bool, into canvas: inout Canvas, in rect: Rect) {
    let inside = drawFrame(of: watch, into: &canvas, in: rect)
    let pane = PaymentPane(watch: watch, payment: app.shopping.payment, context: context)
    if let index = app.shopping.payment.methodIndex {
      drawMethods(of: watch, index, into: &canvas, in: inside)
    } else if isCentred {
      pane.drawCentred(into: &canvas, in: inside)
    } else {
      pane.drawBeside(into: &canvas, in: inside)
    }
  }

  private func drawDone(_ watch: PaymentWatch, into canvas: inout Canvas, in rect: Rect) {
    let inside = drawFrame(of: watch, into: &canvas, in: rect)
    DonePane(watch: watch, bought: bought(watch), context: context).draw(into: &canvas, in: inside)
  }

  private func drawFrame(of watch: PaymentWatch, into canvas: inout Canvas, in rect: Rect) -> Rect {
    let frame = Frame(
      title: words.title(watch.order.id), note: note(watch), noteStyle: context.theme.amount, isFocused: true)
    return frame.draw(into: &canvas, in: rect, theme: context.theme)
  }

  /// What is paid for, and what happened so far.
  private func drawOrder(of watch: PaymentWatch, into canvas: inout Canvas, in rect: Rect) {
    let (list, facts) = (bought(watch), facts(of: watch))
    let width = rect.width - 4
    let height = min(list.height(in: width) + 1 + facts.height(in: width) + 2, rect.height - 8)
    let inside = Frame(title: words.order(watch.order.id)).draw(
      into: &canvas, in: rect.prefix(rows: height), theme: context.theme)
    let below = facts.height(in: width) + 1
    list.draw(into: &canvas, in: inside.dropping(below: below), theme: context.theme)
    let foot = inside.dropping(rows: inside.height - below + 1).split(columns: 2).right
    facts.draw(into: &canvas, in: foot, theme: context.theme)
    let rest = rect.dropping(rows: height)
    let picture = PicturePane(
      product: app.product(watch.order.lines.first?.productID), pictures: app.pictures, context: context)
    let room = rest.dropping(below: watch.timeline.entries.count + 6)
    picture.draw(into: &canvas, in: room)
    TimelineList(watch.timeline, context).drawFramed(
      into: &canvas, in: rest.dropping(rows: picture.height(in: room)), theme: context.theme)
  }

  private func facts(of watch: PaymentWatch) -> KeyValueList {
    let words = context.strings.orders
    let status = ValueText.name(watch.order.statusTitle, orMarker: watch.order.statusIdentifier)
    let rows = [(words.account, method(of: watch)), (words.status, status)]
    return KeyValueList(rows: rows.filter { !$0.1.isEmpty })
  }

  /// The shop's lines; those that were confirmed, where the shop has not sent their names.
  func bought(_ watch: PaymentWatch) -> BoughtList {
    let (title, total) = (context.strings.orders.total, context.formatting.money(watch.order.due))
    if case .placed(let journaled, let order) = app.shopping.placement.state, order.id == watch.order.id,
      watch.order.lines.contains(where: { $0.title == nil })
    {
      return BoughtList(journaled.intent.summary, totalTitle: title, total: total, context)
    }
    return BoughtList(context.text(of: watch.order), totalTitle: title, total: total)
  }

  /// "$365.00 · Stripe"
  func note(_ watch: PaymentWatch) -> SafeText {
    let total = context.formatting.money(watch.order.due)
    let method = method(of: watch)
    return method.isEmpty ? total : "\(total) · \(method)"
  }

  private func method(of watch: PaymentWatch) -> SafeText {
    ValueText.name(
      watch.order.paymentAccountTitle ?? watch.account?.title, orMarker: watch.order.paymentAccountIdentifier)
  }

  private func drawMethods(of watch: PaymentWatch, _ index: Int, into canvas: inout Canvas, in rect: Rect) {
    canvas.draw(words.otherMethod, column: rect.column, row: rect.row, style: context.theme.title)
    let rows = app.paymentMethods.map { account in
      let isCurrent = account.identifier == watch.order.paymentAccountIdentifier
      let title = SafeText(untrusted: account.title.isEmpty ? account.identifier : account.title)
      return Table.Row(cells: [isCurrent ? "● \(title)" : "○ \(title)"])
    }
    let table = Table(columns: [.init(width: .flexible(minimum: 10))], rows: rows, selection: index)
    table.draw(into: &canvas, in: rect.dropping(rows: 2).split(columns: 40).left, theme: context.theme)
  }
}
