import CheckoutViewModel

extension Strings {
  static let englishForm = FormWords(
    title: "Details", loading: "Loading the order form…", storage: "Kind of order", account: "Pay with",
    noAccount: "This shop has no way to pay for this kind of order",
    noAccountHint: "Nothing can be ordered until the shop adds a payment account. Your cart is kept.",
    testAccount: "test mode",
    problems: { $0 == 1 ? "1 field needs attention" : "\($0) fields need attention" },
    nothingToAsk: "The shop asks for nothing else.", phoneReason: "for questions about the delivery",
    emailExample: "e.g. name@example.com",
    notEditable: "cannot be filled in here")

  static let englishReview = ReviewWords(
    title: "Review", items: "Items", details: "Details", account: "Payment", storage: "Kind of order",
    project: "Shop", total: "Estimate", totalHint: "You see the shop’s exact total before you pay.",
    empty: "(empty)", ready: { "Nothing has been sent yet. Press p to place the order for \($0)." },
    sending: "Sending your order…", sendingHint: "It is sent once, whatever you press.",
    postponed: { "The shop is busy: your order is sent again at \($0)" },
    postponedHint: "It was not taken, and nothing was charged. p sends it now, Esc does not send it.",
    held: "Another checkout is open: nothing can be sent from here",
    heldHint: "Close it first, then place the order here.",
    refused: "The shop did not take the order",
    refusedHint: "No order was made. Change what it names, then press p.",
    notSent: "The order was not sent", notSentHint: "No order was made. Press p to try again.",
    unknown: "It is not known whether the order was made",
    unknownHints: englishUnknownHints,
    incomplete: "Something is missing", incompleteHint: "Go back with Esc and fill in what is marked.")

  private static func englishUnknownHints(_ verdict: Reconciliation.Verdict) -> [SafeText] {
    switch verdict {
    case .looking:
      [
        "An order may exist; nothing was charged.",
        "Your orders are searched for it. Nothing is sent meanwhile.",
      ]
    case .ambiguous(let orders):
      [
        "\(orders.count) of your orders can be this one; nothing was charged.",
        "Choose yours with ↑ ↓ and press ⏎.",
      ]
    case .absent:
      [
        "The shop shows no trace of this order; nothing was charged.",
        "Look again (r), or send it again (S) if you are sure.",
      ]
    }
  }

  static let englishOverlays = OverlayWords(
    help: "Keys", more: { "\($0) more" }, palette: "All actions", paletteHint: "type to find",
    paletteEmpty: "No action has that name", yes: "Yes", no: "No",
    question: { subject in
      switch subject {
      case .quit(let unfinished): quitting(unfinished)
      case .signOut:
        Asking(
          question: "Sign out?", detail: "Your cart and what you typed stay until you quit.", yes: "Sign out",
          no: "Stay")
      case .cancelOrder(let own):
        Asking(
          question: "Cancel order \(own.id)?", detail: "The shop is told at once. This cannot be undone.",
          yes: "Cancel the order", no: "Keep it")
      case .sendAgain:
        Asking(
          question: "Send the order again?",
          detail: "If the first one did arrive, you will have two orders. Look at your orders first.",
          yes: "Send again", no: "Do not send")
      }
    },
    prompt: { subject in
      switch subject {
      case .productID: "Number of the product"
      case .quantity(let title): "How many of “\(SafeText(untrusted: title))”?"
      }
    },
    quantityRange: { "A whole number from \($0) to \($1)" })

  private static func quitting(_ unfinished: Question.Unfinished) -> Asking {
    let detail: SafeText =
      switch unfinished {
      case .payment(let id): "Order \(id) is not paid yet. It stays in your orders, and you can pay it later."
      case .unknownOrder: "It is not known yet whether your order was made. Your orders will show it."
      case .form(isKept: false): "What you filled in will be lost."
      case .cart(isKept: false): "Your cart will be lost."
      case .form, .cart: "Your cart and what you filled in are kept for the next time."
      }
    return Asking(question: "Quit?", detail: detail, yes: "Quit", no: "Stay")
  }
}
