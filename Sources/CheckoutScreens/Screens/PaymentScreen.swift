import CheckoutViewModel
import OneEntryClient

/// The payment of one order: where it stands, whether money was taken, the link with its QR code, what happened so far.
struct PaymentScreen: ScreenView {
  let app: App
  let context: RenderContext

  private var words: Strings.PaymentWords { context.strings.payment }

  var keys: [KeyHint] {
    guard let payment = app.payment else {
      return [KeyHint(.character("o"), .enter, label: context.strings.keys.orders, action: .opened(.orders))]
    }
    if payment.methodIndex != nil { return methodKeys }
    return totalKeys(payment) + sessionKeys(payment) + linkKeys(payment) + orderKeys
  }

  private func totalKeys(_ payment: Payment) -> [KeyHint] {
    guard case .confirmingTotal = payment.phase else { return [] }
    let label = context.strings.keys.acknowledge(context.formatting.money(payment.order.total))
    return [KeyHint(.character("a"), label: label, action: .payment(.totalAcknowledged))]
  }

  private func sessionKeys(_ payment: Payment) -> [KeyHint] {
    let keys = context.strings.keys
    let check = KeyHint(.character("r"), label: keys.checkNow, action: .payment(.checkTapped))
    let again = KeyHint(.character("s"), label: keys.newSession, action: .payment(.newSessionTapped))
    var hints: [KeyHint] =
      switch payment.phase {
      case .confirmingTotal, .openingSession: []
      case .sessionFailed: [again]
      case .watching:
        [
          check,
          KeyHint(.character("w"), label: keys.pause, action: .payment(.pauseTapped), isInFooter: false),
        ]
      case .paused: [check, KeyHint(.character("w"), label: keys.goOn, action: .payment(.pauseTapped))]
      case .gaveUp, .blocked: [check]
      case .onDelivery: [quiet(check)]
      case .settled(let status): status.allowsNewSession ? [again, quiet(check)] : [quiet(check)]
      }
    if payment.canChangeMethod {
      hints.append(KeyHint(.character("m"), label: keys.otherMethod, action: .payment(.methodTapped)))
    }
    return hints
  }

  private func quiet(_ hint: KeyHint) -> KeyHint {
    var hint = hint
    hint.isInFooter = false
    return hint
  }

  private func linkKeys(_ payment: Payment) -> [KeyHint] {
    let keys = context.strings.keys
    guard payment.link != nil, payment.isUnfinished else { return [] }
    return [
      KeyHint(.character("o"), label: keys.open, action: .openLinkTapped),
      KeyHint(.character("y"), label: keys.copyLink, action: .copyLinkTapped),
      KeyHint(.character("v"), label: keys.codeSize, action: .payment(.codeSizeTapped)),
    ]
  }

  private var orderKeys: [KeyHint] {
    let keys = context.strings.keys
    let isDone = app.payment?.isUnfinished == false
    return [
      KeyHint(.character("t"), label: keys.receipt(.text), action: .receiptTapped(.text), isInFooter: isDone),
      KeyHint(label: keys.receipt(.markdown), action: .receiptTapped(.markdown), isInFooter: false),
      KeyHint(label: keys.receipt(.json), action: .receiptTapped(.json), isInFooter: false),
      KeyHint(.character("n"), label: keys.copyOrder, action: .copyOrderTapped, isInFooter: false),
      KeyHint(.character("h"), label: keys.orders, action: .opened(.orders), isInFooter: isDone),
      KeyHint(.character("l"), label: keys.leave, action: .backTapped, isInFooter: !isDone),
    ]
  }

  private var methodKeys: [KeyHint] {
    let keys = context.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .payment(.methodMoved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .payment(.methodMoved(by: 1))),
      KeyHint(.enter, label: keys.useMethod, action: .payment(.methodChosen)),
      KeyHint(.escape, label: keys.close, action: .payment(.methodDismissed)),
    ]
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard let payment = app.payment else {
      let inside = Frame(title: context.strings.common.steps[4]).draw(
        into: &canvas, in: rect, theme: context.theme)
      Callout(kind: .plain, headline: words.none, lines: [words.noneHint])
        .draw(into: &canvas, in: inside, theme: context.theme)
      return
    }
    let frame = Frame(
      title: words.title(payment.order.id), note: note(payment), noteStyle: context.theme.amount,
      isFocused: true
    )
    let inside = frame.draw(into: &canvas, in: rect, theme: context.theme)
    if let index = payment.methodIndex {
      drawMethods(of: payment, index, into: &canvas, in: inside)
    } else {
      draw(payment, into: &canvas, in: inside)
    }
  }

  /// "$365.00 · Stripe"
  private func note(_ payment: Payment) -> SafeText {
    let method =
      payment.account?.title ?? payment.order.paymentAccountTitle ?? payment.order.paymentAccountIdentifier
    let total = context.formatting.money(payment.order.total)
    return method.map { "\(total) · \(SafeText(untrusted: $0))" } ?? total
  }

  private func drawMethods(of payment: Payment, _ index: Int, into canvas: inout Canvas, in rect: Rect) {
    canvas.draw(words.otherMethod, column: rect.column, row: rect.row, style: context.theme.title)
    let rows = payment.accounts.map { account in
      let isCurrent = account.identifier == payment.order.paymentAccountIdentifier
      let title = SafeText(untrusted: account.title.isEmpty ? account.identifier : account.title)
      return Table.Row(cells: [isCurrent ? "● \(title)" : "○ \(title)"])
    }
    let table = Table(columns: [.init(width: .flexible(minimum: 10))], rows: rows, selection: index)
    table.draw(into: &canvas, in: rect.dropping(rows: 2).split(columns: 40).left, theme: context.theme)
  }

  private func draw(_ payment: Payment, into canvas: inout Canvas, in rect: Rect) {
    let air = rect.height < 12 ? 0 : 1
    var rest = drawCode(of: payment, into: &canvas, in: rect)
    let hint = rest.width < rect.width ? nil : codeHint(payment)
    rest = rest.dropping(rows: callout(payment).draw(into: &canvas, in: rest, theme: context.theme) + air)
    rest = drawLink(of: payment, hint: hint, into: &canvas, in: rest, air: air)
    rest = drawStates(of: payment, into: &canvas, in: rest)
    drawTimeline(of: payment, into: &canvas, in: rest.dropping(rows: air))
  }

  private func callout(_ payment: Payment) -> Callout {
    let displayState = PaymentDisplayState(payment)
    let told = words.displayState(displayState)
    var lines: [SafeText] = ["\(told.money) \(told.next)"]
    if case .confirmingTotal(let estimate) = payment.phase {
      let formatting = context.formatting
      lines.insert(words.totals(formatting.money(estimate), formatting.money(payment.order.total)), at: 0)
    }
    if let failure = failure(of: payment) {
      let why = context.callout(failure)
      lines.append(displayState == .unreachable ? "\(why.headline)." : "\(why.headline). \(why.lines[0])")
      lines += why.lines.dropFirst()
    }
    if payment.hasRivalSessions { lines.append(words.rivals) }
    return Callout(kind: displayState.kind, headline: told.state, lines: lines)
  }

  private func failure(of payment: Payment) -> Failure? {
    switch payment.phase {
    case .sessionFailed(let failure), .blocked(let failure): failure
    case .confirmingTotal, .openingSession, .watching, .paused, .gaveUp, .settled, .onDelivery:
      payment.lastFailure
    }
  }

  /// The code stands at the right, the words keep at least half of a narrow screen.
  /// - Returns: what is left beside the code.
  private func drawCode(of payment: Payment, into canvas: inout Canvas, in rect: Rect) -> Rect {
    guard isCodeWanted(payment), let size = codeSize(payment, in: rect) else { return rect }
    let (left, right) = rect.split(columns: rect.width - size.width)
    QRCode(modules: payment.code).draw(into: &canvas, in: right)
    return left.split(columns: left.width - 2).left
  }

  private func isCodeWanted(_ payment: Payment) -> Bool {
    payment.isUnfinished && payment.link != nil && payment.showsCode
  }

  private func codeSize(_ payment: Payment, in rect: Rect) -> (width: Int, height: Int)? {
    QRCode(modules: payment.code).size(fitting: rect.width - Self.leastWords, rect.height)
  }

  private static let leastWords = 36

  private func drawLink(
    of payment: Payment, hint: SafeText?, into canvas: inout Canvas, in rect: Rect, air: Int
  ) -> Rect {
    guard let link = payment.link, payment.isUnfinished else { return rect }
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
  private func codeHint(_ payment: Payment) -> SafeText? {
    if payment.code.isEmpty { return nil }
    return payment.showsCode ? words.codeTooLarge : words.codeHidden
  }

  /// Session and order one under the other, then when they were looked at and when they will be.
  private func drawStates(of payment: Payment, into canvas: inout Canvas, in rect: Rect) -> Rect {
    let session = payment.session.map { "\(words.session($0.id)) · \(words.status($0.status))" as SafeText }
    let status = payment.order.statusTitle ?? payment.order.statusIdentifier
    let number = words.order(payment.order.id)
    let order = status.map { "\(number) · \(SafeText(untrusted: $0))" as SafeText } ?? number
    let lines: [(SafeText, Style)] = [
      (session ?? words.noSession, context.theme.text), (order, context.theme.text),
      (looks(payment), context.theme.dim), (nextLook(payment), context.theme.dim),
    ]
    return lines.filter { !$0.0.isEmpty }.reduce(rect) { rest, line in
      rest.dropping(rows: canvas.drawWrapped(line.0, in: rest, style: line.1))
    }
  }

  /// "checked 20:15:34 · 3 looks"
  private func looks(_ payment: Payment) -> SafeText {
    guard let last = payment.lastChecked else { return "" }
    let count = payment.failures > 0 ? words.failures(payment.failures) : words.tries(payment.tries)
    return "\(words.checked(context.formatting.time(last))) · \(count)"
  }

  private func nextLook(_ payment: Payment) -> SafeText {
    if payment.isChecking { return words.checking }
    return payment.nextCheck.map { words.nextCheck(context.formatting.time($0)) } ?? ""
  }

  private func drawTimeline(of payment: Payment, into canvas: inout Canvas, in rect: Rect) {
    guard rect.height > 1, !payment.timeline.isEmpty else { return }
    canvas.draw(words.timeline, column: rect.column, row: rect.row, style: context.theme.label)
    let rows = rect.dropping(rows: 1)
    for (offset, entry) in payment.timeline.suffix(rows.height).enumerated() {
      let row = rows.row + offset
      let end = canvas.draw(
        context.formatting.time(entry.time), column: rows.column, row: row, style: context.theme.dim)
      canvas.draw(
        words.event(entry.event, context.formatting), column: end + 2, row: row, style: context.theme.text,
        width: rows.trailing - end - 2)
    }
  }
}
