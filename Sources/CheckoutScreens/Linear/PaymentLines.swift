import CheckoutViewModel
import OneEntryClient

extension PaymentScreen {
  /// Where the payment is, the link, and what has happened; each new event is a new line.
  var page: LinearPage {
    let words = context.strings.payment
    guard let watch = app.shopping.watch else {
      return LinearPage(
        title: context.strings.common.steps[4], lines: [words.none, words.noneHint], hints: keys)
    }
    if let index = app.shopping.payment.methodIndex { return methodPage(watch, index) }
    let pane = PaymentPane(watch: watch, payment: app.shopping.payment, context: context)
    let standing = pane.callout.sentences + link(of: watch) + [note(watch), pane.order]
    return LinearPage(
      title: words.title(watch.order.id), lines: standing + events(of: watch) + done(watch), hints: keys)
  }

  private func link(of watch: PaymentWatch) -> [SafeText] {
    guard let link = watch.link, watch.isUnfinished else { return [] }
    return [context.strings.formats.labelled(context.strings.payment.link, context.address(link))]
  }

  private func events(of watch: PaymentWatch) -> [SafeText] {
    watch.timeline.entries.map { entry in
      "\(context.formatting.time(entry.time)) \(context.strings.payment.event(entry.event, context.formatting))"
    }
  }

  /// What was bought, once nothing more is to be done.
  private func done(_ watch: PaymentWatch) -> [SafeText] {
    guard PaymentDisplayState(watch).kind == .success else { return [] }
    return bought(watch).sentences(context.strings.formats.labelled)
  }

  private func methodPage(_ watch: PaymentWatch, _ index: Int) -> LinearPage {
    let items = app.paymentMethods.enumerated().map { position, account in
      let title = SafeText(untrusted: account.title.isEmpty ? account.identifier : account.title)
      let isCurrent = account.identifier == watch.order.paymentAccountIdentifier
      return Choice(
        text: isCurrent ? "\(title) (\(context.strings.linear.chosen))" : title,
        actions: [.payment(.methodMoved(by: position - index)), .payment(.methodChosen)])
    }
    let hints = keys.without { $0 == .payment(.methodChosen) }
    return LinearPage(title: context.strings.payment.otherMethod, items: items, hints: hints)
  }
}
