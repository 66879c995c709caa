import CheckoutViewModel
import OneEntryClient

/// What can be done about a payment: it depends on how far it has come.
extension PaymentScreen {
  var moving: ((Int) -> App.Action)? {
    app.shopping.payment.methodIndex == nil ? nil : { .payment(.methodMoved(by: $0)) }
  }

  var keys: [KeyHint] {
    guard let watch = app.shopping.watch else {
      return [
        KeyHint(
          .character("o"), .character("h"), .enter, label: context.strings.keys.orders,
          action: .navigation(.opened(.orders)))
      ]
    }
    if app.shopping.payment.methodIndex != nil { return methodKeys }
    return totalKeys(watch) + sessionKeys(watch) + linkKeys(watch) + orderKeys
  }

  private func totalKeys(_ watch: PaymentWatch) -> [KeyHint] {
    guard case .confirmingTotal = watch.state else { return [] }
    let label = context.strings.keys.acknowledge(context.formatting.money(watch.order.due))
    return [KeyHint(.character("a"), label: label, action: .watch(watch.id, .totalAcknowledged))]
  }

  private func sessionKeys(_ watch: PaymentWatch) -> [KeyHint] {
    let keys = context.strings.keys
    let check = KeyHint(.character("r"), label: keys.checkNow, action: .watch(watch.id, .checkTapped))
    let again = KeyHint(.character("s"), label: keys.newSession, action: .watch(watch.id, .newSessionTapped))
    var hints: [KeyHint] =
      switch watch.state {
      case .new, .confirmingTotal, .lookingForSession, .openingSession, .changingMethod: []
      case .searchingForSession, .sessionPostponed, .patienceOver, .blocked: [check]
      case .withoutSession: [again]
      case .partPaid:
        [
          KeyHint(.character("s"), label: keys.payRest, action: .watch(watch.id, .newSessionTapped)),
          quiet(check),
        ]
      case .watching:
        [
          check,
          KeyHint(
            .character("w"), label: keys.pause, action: .watch(watch.id, .pauseTapped), isInFooter: false),
        ]
      case .paused:
        [check, KeyHint(.character("w"), label: keys.goOn, action: .watch(watch.id, .pauseTapped))]
      case .onDelivery: [quiet(check)]
      case .settled: watch.allowsNewSession ? [again, quiet(check)] : [quiet(check)]
      }
    if watch.canChangeMethod && app.paymentMethods.count > 1 {
      hints.append(KeyHint(.character("m"), label: keys.otherMethod, action: .payment(.methodTapped)))
    }
    return hints
  }

  private func quiet(_ hint: KeyHint) -> KeyHint {
    var hint = hint
    hint.isInFooter = false
    return hint
  }

  private func linkKeys(_ watch: PaymentWatch) -> [KeyHint] {
    let keys = context.strings.keys
    guard watch.link != nil, watch.isUnfinished else { return [] }
    return [
      KeyHint(.character("o"), label: keys.open, action: .device(.openLinkTapped)),
      KeyHint(.character("y"), label: keys.copyLink, action: .device(.copyLinkTapped)),
      KeyHint(.character("v"), label: keys.qrCode, action: .payment(.qrCodeToggled)),
    ]
  }

  private var orderKeys: [KeyHint] {
    let keys = context.strings.keys
    let isDone = app.shopping.watch?.isUnfinished == false
    return [
      KeyHint(
        .character("t"), label: keys.receipt(.text), action: .device(.receiptTapped(.text)),
        isInFooter: isDone),
      KeyHint(label: keys.receipt(.markdown), action: .device(.receiptTapped(.markdown)), isInFooter: false),
      KeyHint(label: keys.receipt(.json), action: .device(.receiptTapped(.json)), isInFooter: false),
      KeyHint(label: keys.receipt(.html), action: .device(.receiptTapped(.html)), isInFooter: false),
      KeyHint(.character("n"), label: keys.copyOrder, action: .device(.copyOrderTapped), isInFooter: false),
      KeyHint(
        .character("u"), label: keys.plainText, action: .overlay(.plainTextTapped), isInFooter: false),
      KeyHint(.character("h"), label: keys.orders, action: .navigation(.opened(.orders)), isInFooter: isDone),
      KeyHint(.character("l"), label: keys.leave, action: .navigation(.backTapped), isInFooter: false),
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
}
