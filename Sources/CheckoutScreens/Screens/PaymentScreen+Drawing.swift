import CheckoutViewModel
import OneEntryClient

extension PaymentScreen {
  func draw(_ payment: Payment, into canvas: inout Canvas, in rect: Rect) {
    let air = rect.height < 12 ? 0 : 1
    var rest = drawCode(of: payment, into: &canvas, in: rect)
    let hint = rest.width < rect.width ? nil : codeHint(payment)
    rest = rest.dropping(rows: callout(payment).draw(into: &canvas, in: rest, theme: look.theme) + air)
    rest = drawLink(of: payment, hint: hint, into: &canvas, in: rest, air: air)
    rest = drawStates(of: payment, into: &canvas, in: rest)
    drawTimeline(of: payment, into: &canvas, in: rest.dropping(rows: air))
  }

  private func callout(_ payment: Payment) -> Callout {
    let situation = PaymentSituation(payment)
    let told = words.situation(situation)
    var lines: [SafeText] = ["\(told.money) \(told.next)"]
    if case .confirmingTotal(let estimate) = payment.phase {
      let formatting = look.formatting
      lines.insert(words.totals(formatting.money(estimate), formatting.money(payment.order.total)), at: 0)
    }
    if let failure = failure(of: payment) {
      let why = look.callout(failure)
      lines.append(situation == .unreachable ? "\(why.headline)." : "\(why.headline). \(why.lines[0])")
      lines += why.lines.dropFirst()
    }
    if payment.hasRivalSessions { lines.append(words.rivals) }
    return Callout(kind: situation.kind, headline: told.state, lines: lines)
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
    canvas.draw(host, column: rect.column, row: rect.row, style: look.theme.title, width: rect.width)
    let rows = max(1, min(3, rect.height - 4))
    var rest = rect.dropping(rows: 1)
    let url = SafeText(untrusted: link.url)
    rest = rest.dropping(rows: canvas.drawWrapped(url, in: rest.prefix(rows: rows), style: look.theme.link))
    if let hint, rest.height > 6 {
      rest = rest.dropping(rows: canvas.drawWrapped(hint, in: rest.prefix(rows: 2), style: look.theme.dim))
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
      (session ?? words.noSession, look.theme.text), (order, look.theme.text),
      (looks(payment), look.theme.dim), (nextLook(payment), look.theme.dim),
    ]
    return lines.filter { !$0.0.isEmpty }.reduce(rect) { rest, line in
      rest.dropping(rows: canvas.drawWrapped(line.0, in: rest, style: line.1))
    }
  }

  /// "checked 20:15:34 · 3 looks"
  private func looks(_ payment: Payment) -> SafeText {
    guard let last = payment.lastChecked else { return "" }
    let count = payment.failures > 0 ? words.failures(payment.failures) : words.tries(payment.tries)
    return "\(words.checked(look.formatting.time(last))) · \(count)"
  }

  private func nextLook(_ payment: Payment) -> SafeText {
    if payment.isChecking { return words.checking }
    return payment.nextCheck.map { words.nextCheck(look.formatting.time($0)) } ?? ""
  }

  private func drawTimeline(of payment: Payment, into canvas: inout Canvas, in rect: Rect) {
    guard rect.height > 1, !payment.timeline.isEmpty else { return }
    canvas.draw(words.timeline, column: rect.column, row: rect.row, style: look.theme.label)
    let rows = rect.dropping(rows: 1)
    for (offset, entry) in payment.timeline.suffix(rows.height).enumerated() {
      let row = rows.row + offset
      let end = canvas.draw(
        look.formatting.time(entry.time), column: rows.column, row: row, style: look.theme.dim)
      canvas.draw(
        words.event(entry.event, look.formatting), column: end + 2, row: row, style: look.theme.text,
        width: rows.trailing - end - 2)
    }
  }
}
