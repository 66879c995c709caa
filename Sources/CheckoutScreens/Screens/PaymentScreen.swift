import CheckoutViewModel
import OneEntryClient

/// The payment of one order: where it stands, whether money was taken, the link with its QR code, what happened so far.
struct PaymentScreen: ScreenView {
  let app: App
  let look: Look

  var words: Strings.PaymentWords { look.strings.payment }

  var keys: [KeyHint] {
    guard let payment = app.payment else {
      return [KeyHint(.character("o"), .enter, label: look.strings.keys.orders, action: .opened(.orders))]
    }
    if payment.methodIndex != nil { return methodKeys }
    return totalKeys(payment) + sessionKeys(payment) + linkKeys(payment) + orderKeys
  }

  private func totalKeys(_ payment: Payment) -> [KeyHint] {
    guard case .confirmingTotal = payment.phase else { return [] }
    let label = look.strings.keys.acknowledge(look.formatting.money(payment.order.total))
    return [KeyHint(.character("a"), label: label, action: .payment(.totalAcknowledged))]
  }

  private func sessionKeys(_ payment: Payment) -> [KeyHint] {
    let keys = look.strings.keys
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
    let keys = look.strings.keys
    guard payment.link != nil, payment.isUnfinished else { return [] }
    return [
      KeyHint(.character("o"), label: keys.open, action: .openLinkTapped),
      KeyHint(.character("y"), label: keys.copyLink, action: .copyLinkTapped),
      KeyHint(.character("v"), label: keys.codeSize, action: .payment(.codeSizeTapped)),
    ]
  }

  private var orderKeys: [KeyHint] {
    let keys = look.strings.keys
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
    let keys = look.strings.keys
    return [
      KeyHint(.up, .character("k"), label: keys.choose, action: .payment(.methodMoved(by: -1))),
      KeyHint(.down, .character("j"), label: keys.choose, action: .payment(.methodMoved(by: 1))),
      KeyHint(.enter, label: keys.useMethod, action: .payment(.methodChosen)),
      KeyHint(.escape, label: keys.close, action: .payment(.methodDismissed)),
    ]
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard let payment = app.payment else {
      let inside = Frame(title: look.strings.common.steps[4]).draw(into: &canvas, in: rect, theme: look.theme)
      Callout(kind: .plain, headline: words.none, lines: [words.noneHint])
        .draw(into: &canvas, in: inside, theme: look.theme)
      return
    }
    let frame = Frame(
      title: words.title(payment.order.id), note: note(payment), noteStyle: look.theme.amount, isFocused: true
    )
    let inside = frame.draw(into: &canvas, in: rect, theme: look.theme)
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
    let total = look.formatting.money(payment.order.total)
    return method.map { "\(total) · \(SafeText(untrusted: $0))" } ?? total
  }

  private func drawMethods(of payment: Payment, _ index: Int, into canvas: inout Canvas, in rect: Rect) {
    canvas.draw(words.otherMethod, column: rect.column, row: rect.row, style: look.theme.title)
    let rows = payment.accounts.map { account in
      let isCurrent = account.identifier == payment.order.paymentAccountIdentifier
      let title = SafeText(untrusted: account.title.isEmpty ? account.identifier : account.title)
      return Table.Row(cells: [isCurrent ? "● \(title)" : "○ \(title)"])
    }
    let table = Table(columns: [.init(width: .flexible(minimum: 10))], rows: rows, selection: index)
    table.draw(into: &canvas, in: rect.dropping(rows: 2).split(columns: 40).left, theme: look.theme)
  }
}
