import CheckoutViewModel
import Foundation
import OneEntryClient

/// A payment that is not settled: where it stands, its page as a link and a QR code, and when it was checked.
struct PaymentPane {
  var watch: PaymentWatch
  var payment: Payment
  var context: RenderContext

  private var words: Strings.PaymentWords { context.strings.payment }

  /// In the middle of a large pane: the state, the code below it, the link below that.
  func drawCentred(into canvas: inout Canvas, in rect: Rect) {
    let callout = callout
    let told = callout.height(in: rect.width)
    let code = codeSize(in: rect, besides: told + 2 + footHeight(in: rect.width))
    let height = told + 1 + (code.map { $0.height + 1 } ?? 0) + footHeight(in: rect.width)
    var rest = rect.centred(width: rect.width, height: height)
    callout.draw(
      into: &canvas, in: rest.centred(columns: callout.width(in: rect.width)), theme: context.theme)
    rest = rest.dropping(rows: told + 1)
    if let code {
      qrCode.draw(into: &canvas, in: rest.centred(columns: code.width))
      rest = rest.dropping(rows: code.height + 1)
    }
    drawFoot(hint: code == nil ? codeHint : nil, into: &canvas, in: rest)
  }

  /// The words at the left, the code at the right where there is room for it; what happened so far in what is left.
  func drawBeside(into canvas: inout Canvas, in rect: Rect) {
    let air = rect.height < 12 ? 0 : 1
    var rest = drawCode(into: &canvas, in: rect)
    let hint = rest.width < rect.width ? nil : codeHint
    rest = rest.dropping(rows: callout.draw(into: &canvas, in: rest, theme: context.theme) + air)
    rest = drawLink(withHost: rect.height >= 12, hint: hint, into: &canvas, in: rest, air: air)
    rest = drawLines([(order, context.theme.text)] + checkLines, into: &canvas, in: rest)
    rest = drawBought(into: &canvas, in: rest.dropping(rows: air))
    TimelineList(watch.timeline, context).draw(into: &canvas, in: rest, theme: context.theme)
  }

  private func drawBought(into canvas: inout Canvas, in rect: Rect) -> Rect {
    let bought = context.text(of: watch.order).lines.map { "\($0.quantity) × \($0.name)" as SafeText }
      .joined(separator: " · ")
    guard !bought.isEmpty, bought.wrapped(to: rect.width).count <= rect.height else { return rect }
    let used = canvas.drawWrapped(bought, in: rect, style: context.theme.text)
    return rect.dropping(rows: used + 1)
  }

  private func drawLines(_ lines: [(SafeText, Style)], into canvas: inout Canvas, in rect: Rect) -> Rect {
    lines.filter { !$0.0.isEmpty }.reduce(rect) { rest, line in
      rest.dropping(rows: canvas.drawWrapped(line.0, in: rest, style: line.1, link: link(of: line.0)))
    }
  }

  /// Where the text is the link.
  private func link(of text: SafeText) -> PaymentLink? { text.string == link?.url ? link : nil }
}

extension PaymentPane {
  var callout: Callout {
    let displayState = PaymentDisplayState(watch)
    let told = words.displayState(displayState)
    var lines: [SafeText] = ["\(told.money) \(told.next)"]
    if case .confirmingTotal(let estimate, _) = watch.state {
      let formatting = context.formatting
      lines.insert(words.totals(formatting.money(estimate), formatting.money(watch.order.due)), at: 0)
    }
    lines += partLines
    if let failure = watch.failure {
      let why = context.callout(failure)
      let goesOn = displayState == .unreachable || displayState == .unclear
      lines.append("\(why.headline). \(goesOn ? context.strings.failure(failure).why : why.lines[0])")
      lines += why.lines.dropFirst()
      if case .shopBroken = failure.kind, watch.session == nil, watch.order.due?.hasCents == true {
        lines.append(words.mayRefuseCents)
      }
    }
    if watch.observation?.hasRivalSessions == true { lines.append(words.rivals) }
    return Callout(kind: displayState.kind, headline: told.state, lines: lines)
  }

  /// The parts of an order that is paid in several, and what the page that is open asks for.
  private var partLines: [SafeText] {
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

  var order: SafeText {
    let status = ValueText.name(watch.order.statusTitle, orMarker: watch.order.statusIdentifier)
    let number = words.order(watch.order.id)
    return status.isEmpty ? number : "\(number) · \(status)"
  }

  private var checkLines: [(SafeText, Style)] {
    [(checks, context.theme.dim), (nextCheck, context.theme.dim)]
  }

  /// "checked 20:15:34 · 3 checks"
  private var checks: SafeText {
    guard let seen = watch.observation, let last = seen.lastChecked else { return "" }
    let count = seen.failures > 0 ? words.failures(seen.failures) : words.tries(seen.checks)
    return "\(words.checked(context.formatting.time(last))) · \(count)"
  }

  private var nextCheck: SafeText {
    if watch.observation?.check == .inFlight { return words.checking }
    return watch.nextCheck.map { words.nextCheck(context.formatting.time($0)) } ?? ""
  }
}

extension PaymentPane {
  /// What is opened, copied and drawn as a code.
  private var link: PaymentLink? { watch.isUnfinished ? watch.link : nil }

  private var qrCode: QRCode {
    QRCode(
      modules: context.hidesLinks ? [] : payment.qrModules(of: watch.link), isASCII: context.isASCII)
  }

  private func codeSize(in rect: Rect, besides rows: Int) -> (width: Int, height: Int)? {
    guard link != nil, payment.showsQRCode else { return nil }
    return qrCode.size(fitting: rect.width, rect.height - rows)
  }

  /// Why there is no code.
  private var codeHint: SafeText? {
    if qrCode.modules.isEmpty { return nil }
    return payment.showsQRCode ? words.codeTooLarge : words.codeHidden
  }

  /// The code stands at the right, the words keep at least half of a narrow screen.
  /// - Returns: what is left beside the code.
  private func drawCode(into canvas: inout Canvas, in rect: Rect) -> Rect {
    var place = rect
    place.width -= Self.leastWords
    guard let size = codeSize(in: place, besides: 0) else { return rect }
    let (left, right) = rect.split(columns: rect.width - size.width)
    qrCode.draw(into: &canvas, in: right)
    return left.split(columns: left.width - 2).left
  }

  private static let leastWords = 36

  /// The whole link comes before anything that is below it.
  private func drawLink(
    withHost: Bool, hint: SafeText?, into canvas: inout Canvas, in rect: Rect, air: Int
  ) -> Rect {
    guard let link else { return rect }
    var lines: [(SafeText, Style)] = [(context.address(link), context.theme.link)]
    if withHost { lines.insert((SafeText(untrusted: link.host), context.theme.title), at: 0) }
    let rest = drawLines(lines, into: &canvas, in: rect)
    guard let hint, rest.height >= hint.wrapped(to: rest.width).count + (rest.height > 2 ? 1 : 0) else {
      return rest.dropping(rows: air)
    }
    return drawLines([(hint, context.theme.dim)], into: &canvas, in: rest).dropping(rows: air)
  }

  private func footHeight(in width: Int) -> Int {
    let address = address.reduce(0) { $0 + $1.0.wrapped(to: width).count }
    return notes(codeHint).reduce(address + 1) { $0 + $1.wrapped(to: width).count }
  }

  private var address: [(SafeText, Style)] {
    guard let link else { return [] }
    return [
      (SafeText(untrusted: link.host), context.theme.title),
      (context.address(link), context.theme.link),
    ]
  }

  private func notes(_ hint: SafeText?) -> [SafeText] {
    let checks = [checks, nextCheck].filter { !$0.isEmpty }.joined(separator: " · ")
    return [hint ?? "", checks].filter { !$0.isEmpty }
  }

  /// Below the code: the link, which starts at the left where it takes several rows, and when the payment was checked.
  private func drawFoot(hint: SafeText?, into canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    for (text, style) in address {
      let used =
        text.width > rest.width
        ? canvas.drawWrapped(text, in: rest, style: style, link: link(of: text))
        : canvas.drawCentred(text, in: rest, style: style, link: link(of: text))
      rest = rest.dropping(rows: used)
    }
    if !address.isEmpty { rest = rest.dropping(rows: 1) }
    for note in notes(hint) {
      rest = rest.dropping(rows: canvas.drawCentred(note, in: rest, style: context.theme.dim))
    }
  }
}

extension Money {
  /// Whether it is not a whole amount.
  fileprivate var hasCents: Bool {
    var (amount, whole) = (amount, Decimal())
    NSDecimalRound(&whole, &amount, 0, .plain)
    return whole != amount
  }
}
