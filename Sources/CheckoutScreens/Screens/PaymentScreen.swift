import CheckoutViewModel
import Foundation
import OneEntryClient

/// The payment of one order: where it stands, whether money was taken, the link with its QR code, what happened so far.
struct PaymentScreen: ScreenView {
  let app: App
  let context: RenderContext

  private var words: Strings.PaymentWords { context.strings.payment }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard let watch = app.shopping.watch else {
      let inside = Frame(title: context.strings.common.steps[4]).draw(
        into: &canvas, in: rect, theme: context.theme)
      Callout(kind: .plain, headline: words.none, lines: [words.noneHint])
        .draw(into: &canvas, in: inside, theme: context.theme)
      return
    }
    let isWide = WidthClass(rect) == .wide
    let place = isWide ? drawBought(of: watch, into: &canvas, in: rect.measured) : rect
    let frame = Frame(
      title: words.title(watch.order.id), note: note(watch), noteStyle: context.theme.amount,
      isFocused: true
    )
    let inside = frame.draw(into: &canvas, in: place, theme: context.theme)
    if let index = app.shopping.payment.methodIndex {
      drawMethods(of: watch, index, into: &canvas, in: inside)
    } else if PaymentDisplayState(watch).kind == .success, inside.height >= 16 {
      drawDone(watch, withBought: !isWide, into: &canvas, in: inside)
    } else {
      draw(watch, into: &canvas, in: inside)
    }
  }

  /// What is paid for, beside the payment.
  /// - Returns: what is left for the payment.
  private func drawBought(of watch: PaymentWatch, into canvas: inout Canvas, in rect: Rect) -> Rect {
    let (left, right) = rect.split(columns: 42)
    let inside = Frame(title: words.order(watch.order.id)).draw(into: &canvas, in: left, theme: context.theme)
    bought(watch).draw(into: &canvas, in: inside, theme: context.theme)
    return right
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

  /// The end of a checkout, to be understood from the last row: paid, how much, which order, what was bought.
  private func drawDone(
    _ watch: PaymentWatch, withBought: Bool, into canvas: inout Canvas, in rect: Rect
  ) {
    let told = words.displayState(PaymentDisplayState(watch))
    let big = BigText(
      text: context.formatting.money(watch.order.isPaidLater ? watch.order.paidSum : watch.order.due))
    let lines: [SafeText] = ["\(words.order(watch.order.id)) · \(told.money)", told.next]
    let width = min(rect.width, lines.reduce(max(48, big.width ?? 0)) { max($0, $1.width) })
    let list = bought(watch)
    let height = BigText.height + 6 + (withBought ? list.height(in: width) : 0)
    var rest = rect.centred(width: width, height: height)
    drawCentred("✓ \(told.state)", style: context.theme.success, into: &canvas, in: rest)
    rest = drawAmount(big, into: &canvas, in: rest.dropping(rows: 2))
    for line in lines {
      drawCentred(line, style: context.theme.text, into: &canvas, in: rest)
      rest = rest.dropping(rows: 1)
    }
    if withBought { list.draw(into: &canvas, in: rest.dropping(rows: 1), theme: context.theme) }
  }

  /// Large where it fits.
  private func drawAmount(_ big: BigText, into canvas: inout Canvas, in rect: Rect) -> Rect {
    guard let width = big.width, width <= rect.width else {
      drawCentred(big.text, style: context.theme.amount, into: &canvas, in: rect)
      return rect.dropping(rows: 2)
    }
    let column = rect.column + (rect.width - width) / 2
    big.draw(into: &canvas, column: column, row: rect.row, style: context.theme.success)
    return rect.dropping(rows: BigText.height + 1)
  }

  private func drawCentred(_ text: SafeText, style: Style, into canvas: inout Canvas, in rect: Rect) {
    let column = rect.column + max(0, (rect.width - text.width) / 2)
    canvas.draw(text, column: column, row: rect.row, style: style, width: rect.trailing - column)
  }

  /// "$365.00 · Stripe"
  func note(_ watch: PaymentWatch) -> SafeText {
    let method = ValueText.name(
      watch.account?.title ?? watch.order.paymentAccountTitle, orMarker: watch.order.paymentAccountIdentifier)
    let total = context.formatting.money(watch.order.due)
    return method.isEmpty ? total : "\(total) · \(method)"
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

  private func draw(_ watch: PaymentWatch, into canvas: inout Canvas, in rect: Rect) {
    guard isCodeWanted(watch), let size = codeSize(watch, in: rect),
      rect.height >= size.height + Self.leastRows
    else { return drawWords(of: watch, into: &canvas, in: rect) }
    let code = rect.dropping(rows: rect.height - size.height).centred(width: size.width, height: size.height)
    qrCode(of: watch).draw(into: &canvas, in: code)
    drawWords(
      of: watch, besideCode: false, into: &canvas, in: rect.prefix(rows: rect.height - size.height - 1))
  }

  /// The words above the code, where there is room for both.
  private static let leastRows = 14

  private func drawWords(
    of watch: PaymentWatch, besideCode: Bool = true, into canvas: inout Canvas, in rect: Rect
  ) {
    let air = rect.height < 12 ? 0 : 1
    var rest = besideCode ? drawCode(of: watch, into: &canvas, in: rect) : rect
    let hint = rest.width < rect.width || !besideCode ? nil : codeHint(watch)
    rest = rest.dropping(rows: callout(watch).draw(into: &canvas, in: rest, theme: context.theme) + air)
    rest = drawLink(of: watch, hint: hint, into: &canvas, in: rest, air: air)
    rest = drawStates(of: watch, into: &canvas, in: rest)
    drawTimeline(of: watch, into: &canvas, in: rest.dropping(rows: air))
  }

  func callout(_ watch: PaymentWatch) -> Callout {
    let displayState = PaymentDisplayState(watch)
    let told = words.displayState(displayState)
    var lines: [SafeText] = ["\(told.money) \(told.next)"]
    if case .confirmingTotal(let estimate, _) = watch.state {
      let formatting = context.formatting
      lines.insert(words.totals(formatting.money(estimate), formatting.money(watch.order.due)), at: 0)
    }
    lines += partLines(watch)
    if let failure = watch.failure {
      let why = context.callout(failure)
      lines.append(displayState == .unreachable ? "\(why.headline)." : "\(why.headline). \(why.lines[0])")
      lines += why.lines.dropFirst()
      if case .shopBroken = failure.kind, watch.session == nil, watch.order.due?.hasCents == true {
        lines.append(words.mayRefuseCents)
      }
    }
    if watch.observation?.hasRivalSessions == true { lines.append(words.rivals) }
    return Callout(kind: displayState.kind, headline: told.state, lines: lines)
  }

  /// The parts of an order that is paid in several, and what the page that is open asks for.
  private func partLines(_ watch: PaymentWatch) -> [SafeText] {
    let (order, formatting) = (watch.order, context.formatting)
    guard order.isPaidInStages else { return [] }
    let stages = context.text(of: order).stages.map { context.strings.formats.labelled($0.title, $0.text) }
    if let paid = order.paidSum, paid.amount > 0, let rest = order.restSum, rest.amount > 0 {
      let sums = (formatting.money(paid), formatting.money(order.due), formatting.money(rest))
      return [words.partSums(sums.0, sums.1, sums.2)] + stages
    }
    guard watch.isUnfinished, let amount = watch.session?.amount, let due = order.due, amount < due.amount
    else {
      return stages
    }
    return [words.asksFor(formatting.money(Money(amount, due.currency)), formatting.money(due))] + stages
  }

  private func qrCode(of watch: PaymentWatch) -> QRCode {
    QRCode(modules: modules(of: watch), isASCII: context.isASCII)
  }

  private func modules(of watch: PaymentWatch) -> [[Bool]] { app.shopping.payment.qrModules(of: watch.link) }

  /// The code stands at the right, the words keep at least half of a narrow screen.
  /// - Returns: what is left beside the code.
  private func drawCode(of watch: PaymentWatch, into canvas: inout Canvas, in rect: Rect) -> Rect {
    guard isCodeWanted(watch), let size = codeSize(watch, in: rect) else { return rect }
    let (left, right) = rect.split(columns: rect.width - size.width)
    qrCode(of: watch).draw(into: &canvas, in: right)
    return left.split(columns: left.width - 2).left
  }

  private func isCodeWanted(_ watch: PaymentWatch) -> Bool {
    watch.isUnfinished && watch.link != nil && app.shopping.payment.showsQRCode
  }

  private func codeSize(_ watch: PaymentWatch, in rect: Rect) -> (width: Int, height: Int)? {
    qrCode(of: watch).size(fitting: rect.width - Self.leastWords, rect.height)
  }

  private static let leastWords = 36

  private func drawLink(
    of watch: PaymentWatch, hint: SafeText?, into canvas: inout Canvas, in rect: Rect, air: Int
  ) -> Rect {
    guard let link = watch.link, watch.isUnfinished else { return rect }
    let host = SafeText(untrusted: link.host)
    canvas.draw(host, column: rect.column, row: rect.row, style: context.theme.title, width: rect.width)
    let rows = max(1, min(3, rect.height - 4))
    var rest = rect.dropping(rows: 1)
    let url = SafeText(untrusted: link.url)
    rest = rest.dropping(
      rows: canvas.drawWrapped(url, in: rest.prefix(rows: rows), style: context.theme.link))
    if let hint, rest.height > 6 {
      rest = rest.dropping(rows: canvas.drawWrapped(hint, in: rest.prefix(rows: 2), style: context.theme.dim))
    }
    return rest.dropping(rows: air)
  }

  /// Why there is no code beside the link.
  private func codeHint(_ watch: PaymentWatch) -> SafeText? {
    if modules(of: watch).isEmpty { return nil }
    return app.shopping.payment.showsQRCode ? words.codeTooLarge : words.codeHidden
  }

  /// The order, when its payment was last checked, and when it will be next.
  private func drawStates(of watch: PaymentWatch, into canvas: inout Canvas, in rect: Rect) -> Rect {
    let status = ValueText.name(watch.order.statusTitle, orMarker: watch.order.statusIdentifier)
    let number = words.order(watch.order.id)
    let order = status.isEmpty ? number : "\(number) · \(status)"
    let lines: [(SafeText, Style)] = [
      (order, context.theme.text), (checks(watch), context.theme.dim), (nextCheck(watch), context.theme.dim),
    ]
    return lines.filter { !$0.0.isEmpty }.reduce(rect) { rest, line in
      rest.dropping(rows: canvas.drawWrapped(line.0, in: rest, style: line.1))
    }
  }

  /// "checked 20:15:34 · 3 checks"
  private func checks(_ watch: PaymentWatch) -> SafeText {
    guard let seen = watch.observation, let last = seen.lastChecked else { return "" }
    let count = seen.failures > 0 ? words.failures(seen.failures) : words.tries(seen.checks)
    return "\(words.checked(context.formatting.time(last))) · \(count)"
  }

  private func nextCheck(_ watch: PaymentWatch) -> SafeText {
    if watch.observation?.check == .inFlight { return words.checking }
    return watch.nextCheck.map { words.nextCheck(context.formatting.time($0)) } ?? ""
  }

  private func drawTimeline(of watch: PaymentWatch, into canvas: inout Canvas, in rect: Rect) {
    guard rect.height > 1, !watch.timeline.entries.isEmpty else { return }
    canvas.draw(words.timeline, column: rect.column, row: rect.row, style: context.theme.label)
    let rows = rect.dropping(rows: 1)
    for (offset, entry) in watch.timeline.entries.suffix(rows.height).enumerated() {
      let row = rows.row + offset
      let end = canvas.draw(
        context.formatting.time(entry.time), column: rows.column, row: row, style: context.theme.dim)
      canvas.draw(
        words.event(entry.event, context.formatting), column: end + 2, row: row, style: context.theme.text,
        width: rows.trailing - end - 2)
    }
  }
}

extension Money {
  /// Whether it is no whole amount.
  fileprivate var hasCents: Bool {
    var (amount, whole) = (amount, Decimal())
    NSDecimalRound(&whole, &amount, 0, .plain)
    return whole != amount
  }
}
