import CheckoutViewModel
import OneEntryClient

extension PaymentScreen {
  func draw(_ payment: Payment, into canvas: inout Canvas, in rect: Rect) {
    let isLow = rect.height < 12
    var rest = rect
    rest = rest.dropping(
      rows: callout(payment).draw(into: &canvas, in: rest, theme: look.theme) + (isLow ? 0 : 1))
    rest = drawCode(of: payment, into: &canvas, in: rest)
    rest = drawLink(of: payment, into: &canvas, in: rest)
    rest = drawStates(of: payment, into: &canvas, in: rest)
    drawTimeline(of: payment, into: &canvas, in: isLow ? rest : rest.dropping(rows: 1))
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
      lines.append("\(why.headline). \(why.lines[0])")
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

  /// - Returns: what is left beside the code.
  private func drawCode(of payment: Payment, into canvas: inout Canvas, in rect: Rect) -> Rect {
    guard payment.isUnfinished, payment.link != nil, payment.showsCode else { return rect }
    let code = QRCode(modules: payment.code)
    guard let size = code.size(fitting: rect.width - 32, rect.height) else { return rect }
    code.draw(into: &canvas, in: rect.split(columns: size.width).left)
    return rect.split(columns: size.width + 3).right
  }

  private func drawLink(of payment: Payment, into canvas: inout Canvas, in rect: Rect) -> Rect {
    guard let link = payment.link, payment.isUnfinished else { return rect }
    var rest = rect
    canvas.draw(
      SafeText(untrusted: link.host), column: rest.column, row: rest.row, style: look.theme.title,
      width: rest.width)
    rest = rest.dropping(rows: 1)
    let url = SafeText(untrusted: link.url)
    let rows = max(1, min(url.wrapped(to: rest.width).count, 3, rest.height - 3))
    rest = rest.dropping(rows: canvas.drawWrapped(url, in: rest.prefix(rows: rows), style: look.theme.link))
    if let hint = codeHint(payment, in: rect), rest.height > 6 {
      rest = rest.dropping(rows: canvas.drawWrapped(hint, in: rest.prefix(rows: 2), style: look.theme.dim))
    }
    return rect.height < 12 ? rest : rest.dropping(rows: 1)
  }

  private func codeHint(_ payment: Payment, in rect: Rect) -> SafeText? {
    if payment.code.isEmpty { return nil }
    if !payment.showsCode { return words.codeHidden }
    return QRCode(modules: payment.code).size(fitting: rect.width - 32, rect.height) == nil
      ? words.codeTooLarge : nil
  }

  /// Session and order side by side, then when it was looked at and when it will be.
  private func drawStates(of payment: Payment, into canvas: inout Canvas, in rect: Rect) -> Rect {
    let session = payment.session.map { "\(words.session($0.id)) · \(words.status($0.status))" as SafeText }
    let status = payment.order.statusTitle ?? payment.order.statusIdentifier
    let order = words.order(payment.order.id)
    let orderState = status.map { "\(order) · \(SafeText(untrusted: $0))" as SafeText } ?? order
    let lines = [session ?? words.noSession, orderState, checks(payment)].filter { !$0.isEmpty }
    for (offset, line) in lines.prefix(rect.height).enumerated() {
      canvas.draw(
        line, column: rect.column, row: rect.row + offset,
        style: offset < 2 ? look.theme.text : look.theme.dim,
        width: rect.width)
    }
    return rect.dropping(rows: lines.count)
  }

  /// "checked 20:15:34 · next check 20:15:38 · 3 looks"
  private func checks(_ payment: Payment) -> SafeText {
    let time = look.formatting.time
    var parts = [payment.lastChecked.map { words.checked(time($0)) }].compactMap(\.self)
    if payment.isChecking {
      parts.append(words.checking)
    } else if let next = payment.nextCheck {
      parts.append(words.nextCheck(time(next)))
    }
    if payment.failures > 0 {
      parts.append(words.failures(payment.failures))
    } else if payment.tries > 0 {
      parts.append(words.tries(payment.tries))
    }
    return parts.joined(separator: " · ")
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
