import CheckoutViewModel
import OneEntryClient

extension Strings {
  static let english = Strings(
    common: Common(
      product: "OneEntry Checkout", demo: "DEMO", test: "TEST", live: "LIVE",
      items: { $0 == 1 ? "1 item" : "\($0) items" },
      steps: ["Sign in", "Cart", "Details", "Review", "Payment"], stepOf: { "step \($0) of \($1)" },
      required: "required", optional: "optional",
      tooSmall: { "This window is \($0)×\($1). Make it at least 40×12." },
      quitHint: "⌃Q, or ⌃C twice: quit", shopSays: { "The shop says: “\($0)”" }),
    keyNames: KeyNames(
      escape: "Esc", delete: "Del", home: "Home", end: "End", pageUp: "PgUp", pageDown: "PgDn",
      space: "Space",
      insert: "Ins"),
    keys: englishKeys,
    signIn: SignInWords(
      title: { purpose in
        switch purpose {
        case .signIn: "Sign in"
        case .signUp: "Create an account"
        case .activate: "Activate your account"
        case .resetPassword: "Set a new password"
        }
      },
      connecting: { "Connecting to \($0)…" }, sending: "Asking the shop…", provider: "Sign in with",
      staySignedIn: "Stay signed in on this computer",
      demo: "A shop to practise on: no real money moves.",
      demoAccount: { "Sign in as \($0) with the password \($1)" },
      codeSent: "A code is on its way. Enter it here.", signedIn: { "You are signed in as \($0)." }),
    catalogue: CatalogueWords(
      title: "Products", of: { "\($0) of \($1)" }, loading: "Loading the products…",
      empty: "This shop has no products",
      emptyHint: "Add one by its number with #, or look again with r.",
      nothingFound: { "Nothing matches “\($0)”" },
      nothingFoundHint: "Change the text, or clear the filter with Esc.", filter: "Filter",
      searching: "searching…",
      noPrice: "no price", inCart: { "×\($0)" },
      sortedBy: { sort in
        switch sort {
        case .position: "shop’s order"
        case .title: "by title"
        case .price: "by price"
        case .date: "by date"
        }
      },
      detail: "Product", articleNumber: "Article", number: "Number", categories: "Categories"),
    cart: CartWords(
      title: "Cart", empty: "Your cart is empty",
      emptyHint: "Go back to the products with Esc and add one with ⏎.",
      estimate: "Estimate", estimateHint: "The shop has the last word on the total.",
      unpriced: "Some products have no price; the shop adds them up.",
      priceChanged: { "\($0): price changed \($1) → \($2)" }, keptForLater: "Kept for later",
      summary: "Summary",
      product: "Product", quantity: "Quantity", price: "Unit price", sum: "Sum"),
    form: englishForm, review: englishReview, payment: englishPayment, orders: englishOrders,
    overlays: englishOverlays,
    console: ConsoleWords(
      mayExist: "An order may exist; nothing was charged.",
      findOut: { "Find out with: checkout resume \($0)" },
      noTrace: {
        "The shop shows no trace of this order; nothing was charged. Send it again, if you are sure, with: checkout resume \($0) --resend"
      },
      placed: { "Order \($0) is placed; do not order again." },
      goOn: { "Go on with: checkout resume \($0)" },
      severalFit:
        "Several of your orders can be this one; nothing is sent again. Run checkout without a subcommand and choose yours."
    ),
    notice: englishNotice, failure: englishFailure, problem: englishProblem,
    example: { type in
      switch type {
      case .date: "e.g. 2026-12-24"
      case .dateTime: "e.g. 2026-12-24 16:30"
      case .time: "e.g. 16:30"
      case .timeInterval: "e.g. 2026-12-24 16:00-18:00 (UTC)"
      case .integer: "e.g. 42"
      case .real, .float: "e.g. 4.2"
      case .json: "e.g. {\"key\": \"value\"}"
      case .file, .image, .groupOfImages: "e.g. /home/you/file.pdf"
      case .entity: "e.g. 12, 34"
      case .string, .text, .textWithHeader, .list, .radioButton, .spam, .button, .other: nil
      }
    })

  static let englishKeys = Keys(
    help: "help", palette: "all actions", language: "en français", theme: { "theme: \($0)" },
    signOut: "sign out",
    quit: "quit", back: "back", interrupt: "stop; twice: quit", suspend: "to the shell", close: "close",
    choose: "choose", page: "page", ends: "first / last", filter: "filter", endFilter: "keep filter",
    clearFilter: "clear filter", reload: "reload", retry: "try again", detail: "details",
    products: "products",
    cart: "cart", orders: "orders", nextStep: "next step",
    signIn: "sign in", send: "send", field: "field", reveal: "show password", staySignedIn: "stay signed in",
    provider: "other provider",
    purpose: { purpose in
      switch purpose {
      case .signIn: "sign in"
      case .signUp: "create account"
      case .activate: "I have a code"
      case .resetPassword: "forgot password"
      }
    },
    requestCode: "send me a code",
    add: "add", more: "one more", fewer: "one less", addByID: "add by number", sort: "sort",
    quantity: "quantity", typeQuantity: "type a quantity", remove: "remove", keepForLater: "for later",
    putBack: "put back", undo: "undo",
    redo: "redo",
    option: "option", tick: "tick", fill: "fill in", editor: "editor", review: "review", edit: "change",
    placeOrder: { "place order · \($0)" }, sendAgain: "send again",
    acknowledge: { "accept \($0)" }, checkNow: "check now", open: "open", copyLink: "copy link",
    copyOrder: "copy order number", codeSize: "QR code", pause: "pause", goOn: "go on",
    newSession: "pay again", payRest: "pay the rest",
    otherMethod: "other method", useMethod: "pay this way", leave: "leave",
    receipt: { format in
      switch format {
      case .text: "receipt"
      case .markdown: "receipt as Markdown"
      case .json: "receipt as JSON"
      }
    },
    pay: "pay", cancelOrder: "cancel order", repeatOrder: "order again", answer: "answer")

  static let englishForm = FormWords(
    title: "Details", loading: "Loading the order form…", storage: "Kind of order", account: "Pay with",
    noAccount: "This shop has no way to pay for this kind of order",
    noAccountHint: "Nothing can be ordered until the shop adds a payment account. Your cart is kept.",
    testAccount: "test mode",
    problems: { $0 == 1 ? "1 field needs attention" : "\($0) fields need attention" },
    nothingToAsk: "The shop asks for nothing else.", phoneReason: "for questions about the delivery",
    emailExample: "e.g. name@example.com",
    obstacle: {
      switch $0 {
      case .file: "files cannot be sent from here"
      case .noOptions: "the shop offers nothing to choose"
      case .captcha: "a captcha needs a browser"
      case .secret: "orders keep no passwords"
      case .missing: "the shop’s form does not have this"
      }
    })

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
    checking: "Checking that the shop does not have the order yet…",
    incomplete: "Something is missing", incompleteHint: "Go back with Esc and fill in what is marked.")

  private static func englishUnknownHints(_ verdict: Reconciliation.Verdict) -> [SafeText] {
    switch verdict {
    case .searching:
      [
        "An order may exist; nothing was charged.",
        "Searching your orders; nothing is sent again in the meantime.",
      ]
    case .undecided:
      [
        "An order may exist; nothing was charged, and nothing is sent again.",
        "Check again (r), or look through your orders (o).",
      ]
    case .ambiguous(let orders, _):
      [
        "\(orders.count) of your orders can be this one; nothing was charged.",
        "Choose yours with ↑ ↓ and press ⏎.",
      ]
    case .absent:
      [
        "The shop shows no trace of this order; nothing was charged.",
        "Check again (r), or send it again (S) if you are sure.",
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
        ConfirmationText(
          question: "Sign out?", detail: "Your cart and what you typed stay until you quit.", yes: "Sign out",
          no: "Stay")
      case .cancelOrder(let own):
        ConfirmationText(
          question: "Cancel order \(own.id)?", detail: "The shop is told at once. This cannot be undone.",
          yes: "Cancel the order", no: "Keep it")
      case .sendAgain:
        ConfirmationText(
          question: "Send the order again?",
          detail:
            "If the first one did arrive, you will have two orders. Look at your orders first.",
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

  private static func quitting(_ unfinished: Question.Unfinished) -> ConfirmationText {
    let detail: SafeText =
      switch unfinished {
      case .payment(let id): "Order \(id) is not paid yet. It stays in your orders, and you can pay it later."
      case .unknownOrder: "It is not known yet whether your order was made. Your orders will show it."
      case .form(isKept: false): "What you filled in will be lost."
      case .cart(isKept: false): "Your cart will be lost."
      case .form, .cart: "Your cart and what you filled in are kept for the next time."
      }
    return ConfirmationText(question: "Quit?", detail: detail, yes: "Quit", no: "Stay")
  }

  static let englishPayment = PaymentWords(
    title: { "Payment · order \($0)" }, none: "There is nothing to pay",
    noneHint: "Place an order first, or choose one in your orders (o).", displayState: englishDisplayState,
    session: { "Session \($0)" }, order: { "Order \($0)" }, status: word(for:),
    noSession: "no session yet",
    checked: { "checked \($0)" }, checking: "checking…", nextCheck: { "next check \($0)" },
    tries: { $0 == 1 ? "1 look" : "\($0) looks" },
    failures: { $0 == 1 ? "1 failed look" : "\($0) failed looks" }, timeline: "Timeline",
    event: sentence(for:_:),
    otherMethod: "Pay with", rivals: "Several sessions wait for money; the newest is shown.",
    codeHidden: "v shows the QR code", codeTooLarge: "A larger window shows the QR code.",
    totals: { "Your estimate was \($0). The shop’s total is \($1)." })

  static let englishOrders = OrdersWords(
    title: "Your orders", loading: "Loading your orders…", empty: "You have no orders yet",
    emptyHint: "What you order shows here, paid or not.", nothingFound: { "No order matches “\($0)”" },
    order: { "Order \($0)" }, lines: "Items", details: "Details", storage: "Kind of order",
    account: "Payment",
    created: "Placed", status: "Status", canceling: { "Cancelling order \($0)…" },
    unnamedProduct: { "Product \($0)" }, paid: "paid", notPaid: "not paid")

  private static func englishDisplayState(_ displayState: PaymentDisplayState) -> PaymentText {
    switch displayState {
    case .totalDiffers:
      told(
        "The shop’s total differs from your estimate", nothingYet,
        "Accept it with a, or leave and decide later.")
    case .openingSession:
      told("Opening a payment session", nothingYet, "The order is safe. This can take a minute.")
    case .searchingForSession:
      told(
        "Searching for the payment session", nothingYet,
        "The shop’s answer was lost. No second session is opened in the meantime.")
    case .sessionFailed:
      told(
        "No payment session", nothingYet,
        "The order is kept. Try again with s, or choose another method with m.")
    case .changingMethod: told("Changing the payment method", nothingYet, "The order is kept.")
    case .waitingForLink:
      told("Waiting for a link", nothingYet, "The payment page shows here as soon as it is there.")
    case .linkReady: told("Waiting for payment", nothingYet, "Pay on the page below, then come back.")
    case .linkRefused:
      told(
        "The link is not safe to open", nothingYet,
        "It is not an https address. Ask the shop, or take another method.")
    case .processing: told("Processing", "Money may be on its way.", "Nothing to do: the result shows here.")
    case .paid: told("Paid", "The money was taken in full.", "Thank you. Save a receipt with t.")
    case .partlyPaid: told("Partly paid", "A part of the money was taken.", "The rest is still open.")
    case .canceled:
      told("Cancelled", notTaken, "The order is kept. Pay again with s, or take another method with m.")
    case .expired: told("Expired", notTaken, "The order is kept. A new session on it starts with s.")
    case .failed:
      told("Payment failed", notTaken, "The order is kept. Try again with s, or take another method with m.")
    case .unknown(let word):
      told("“\(word)”", "Whether money was taken is not known.", "It is the shop’s own word. Still looking.")
    case .unreachable:
      told(
        "Not reachable", "Whether money was taken is not known.", "It goes on by itself. Your order is safe.")
    case .stoppedAsking:
      told("Stopped asking", "No payment was seen.", "Nobody paid for half an hour. Go on with r.")
    case .paused: told("Paused", "No payment was seen so far.", "Go on with w, or look once with r.")
    case .blocked:
      told(
        "Cannot look", "Whether money was taken is not known.",
        "Your order is safe. Look again with r.")
    case .onDelivery:
      told("Pay on delivery", "Nothing is charged here.", "Nothing to do: the checkout is complete.")
    }
  }

  private static let nothingYet: SafeText = "Nothing has been charged yet."
  private static let notTaken: SafeText = "No money was taken."

  private static func told(_ state: SafeText, _ money: SafeText, _ next: SafeText) -> PaymentText {
    PaymentText(state: state, money: money, next: next)
  }

  private static func word(for status: PaymentStatus) -> SafeText {
    switch status {
    case .waiting: "waiting"
    case .processing: "processing"
    case .completed: "paid"
    case .partial: "partly paid"
    case .canceled: "cancelled"
    case .expired: "expired"
    case .failed: "failed"
    case .other(let word): SafeText(untrusted: word)
    }
  }

  private static func sentence(for event: TimelineEntry.Event, _ formatting: Formatting) -> SafeText {
    switch event {
    case .orderCreated(let total): "order created · \(formatting.money(total))"
    case .totalAcknowledged(let estimate, let total):
      "total \(formatting.money(estimate)) → \(formatting.money(total)) accepted"
    case .sessionOpened(let id): "payment session \(id) opened"
    case .sessionFound(let id): "payment session \(id) found"
    case .sessionFailed(let failure): "no session: \(englishFailure(failure).what)"
    case .linkArrived(let host): "link to \(SafeText(untrusted: host))"
    case .statusChanged(let status): "payment \(word(for: status))"
    case .orderStatusChanged(let word): "order “\(SafeText(untrusted: word))”"
    case .unreachable(let failure): "not reachable: \(englishFailure(failure).what)"
    case .reachableAgain: "reachable again"
    case .methodChanged(let title): "method “\(SafeText(untrusted: title))”"
    case .wentBackwards(let status): "the shop now says “\(word(for: status))”; it stays paid"
    }
  }

  static func englishFailure(_ failure: Failure) -> FailureText {
    switch failure.kind {
    case .offline:
      .init("The shop cannot be reached", "Nothing was sent.", "Check the connection, then try again.")
    case .untrusted(.certificate):
      .init(
        "The shop could not prove its identity", "Its certificate is not valid, or its issuer is unknown.",
        "Check the address; a private issuer goes into ONEENTRY_CA_FILE.")
    case .untrusted(.otherHost):
      .init(
        "The shop could not prove its identity", "Its certificate is for another host; nothing was sent.",
        "Check the address.")
    case .untrusted(.handshake):
      .init("No secure connection could be made", "Nothing was sent.", "Check the address and its port.")
    case .noAnswer: .init("The shop did not answer", "The connection broke or took too long.", "Try again.")
    case .wrongCredentials:
      .init("Name or password is wrong", "The shop does not know them.", "Type the password again.")
    case .signedOut:
      .init("You are signed out", "The sign-in has ended.", "Sign in again; everything is kept.")
    case .projectClosed:
      .init(
        "The shop refuses this program", "The app token is missing or wrong.", "Check ONEENTRY_APP_TOKEN.")
    case .notPermitted:
      .init("The shop does not permit this", "Your account lacks a permission.", "Ask the shop.")
    case .notFound:
      .init("The shop has no such thing", "It was removed, or its name is wrong.", "Go back and look again.")
    case .refused:
      .init("The shop refused this", "Something in it is not accepted.", "Change it and try again.")
    case .busy where (failure.retryAfter ?? 0) > 600:
      .init("The shop is busy", "Too many requests; it asks for a long pause.", "Try again later.")
    case .busy:
      .init(
        "The shop is busy", "Too many requests.",
        failure.retryAfter.map { "Try again in \($0) s." } ?? "Try again in a minute.")
    case .shopBroken(let status): .init("The shop has a fault", "It answered \(status).", "Try again later.")
    case .unreadable(let field):
      .init(
        "The shop’s answer cannot be read", "Unexpected: \(SafeText(untrusted: field)).",
        "Try again, or tell the shop.")
    case .local(let reason):
      .init("This computer could not do it", SafeText(untrusted: reason), "Mend that, then try again.")
    }
  }

  static func englishProblem(_ problem: ValidationProblem) -> SafeText {
    switch problem {
    case .required: "Please fill this in."
    case .expected: "The shop asks for this. Go on to leave it empty."
    case .notATimeSlot: "A day and two times in UTC, such as 2026-12-24 16:00-18:00."
    case .zero: "The shop takes 0 for nothing: enter another number."
    case .passwordsDiffer: "The two passwords differ."
    case .notFillable: "This cannot be given here: order in the shop itself."
    case .tooShort(let minimum): "At least \(minimum) characters, please."
    case .tooLong(let maximum): "At most \(maximum) characters, please."
    case .wrongLength(let length): "Exactly \(length) characters, please."
    case .notAnEmail: "An e-mail address looks like name@example.com."
    case .notAWholeNumber: "A whole number, such as 42."
    case .notANumber: "A number, such as 4.2."
    case .ambiguousNumber: "Write 1234 or 1.234: a comma before three digits can mean either."
    case .outOfRange(let range) where range.upperBound == .max: "A number of \(range.lowerBound) or more."
    case .outOfRange(let range): "A number from \(range.lowerBound) to \(range.upperBound)."
    case .notADate: "A day, such as 2026-12-24."
    case .notATime: "A time, such as 16:30."
    case .notADateAndTime: "A day and a time, such as 2026-12-24 16:30."
    case .notJSON: "JSON, such as {\"key\": \"value\"}."
    case .doesNotMatch(let pattern): "It does not match the pattern \(SafeText(untrusted: pattern))."
    case .doesNotFit(let example): "Write it like \(SafeText(untrusted: example))."
    case .wrongFileType(let allowed):
      "A file of type \(SafeText(untrusted: allowed.joined(separator: ", ")))."
    case .custom(let sentence, _), .refusedByShop(let sentence): SafeText(untrusted: sentence)
    }
  }

  static func englishNotice(_ notice: Notice, _ formatting: Formatting) -> SafeText {
    switch notice {
    case .added(let title, let quantity): "“\(SafeText(untrusted: title))” is in the cart ×\(quantity)"
    case .orderCreated(let id): "Order \(id) was made. Find it in your orders (o)."
    case .unfinished(let count):
      count == 1 ? "1 unfinished checkout: g goes on with it." : "\(count) unfinished checkouts: g goes on."
    case .cartRestored(let count):
      count == 1
        ? "1 item of last time is in your cart again." : "\(count) items of last time are in your cart."
    case .journalHeld(by: 0): "Another checkout is open: look around here, but order there."
    case .journalHeld(let process):
      "Another checkout is open (process \(process)): look around here, but order there."
    case .journalMovedAside(let path):
      "An older journal cannot be used. It is kept as \(SafeText(untrusted: path)); look at your orders."
    case .shopBusy(let end): "The shop is busy: it is asked again at \(formatting.time(end))."
    case .copied: "Copied."
    case .linkOpened(let host): "Opened \(SafeText(untrusted: host)) in the browser."
    case .receiptSaved(let path): "Receipt saved: \(SafeText(untrusted: path))"
    case .failed(let failure):
      "\(englishFailure(failure).what). \(englishFailure(failure).why) \(englishFailure(failure).remedy)"
    case .signInAgain: "Your sign-in has ended. Sign in again; everything is kept."
    case .pressAgainToQuit: "Press ⌃C again to quit."
    case .cartIsEmpty: "Your cart is empty: add a product first."
    case .formIsIncomplete(let count):
      count == 1 ? "1 field needs attention." : "\(count) fields need attention."
    case .nothingToUndo: "Nothing to undo."
    }
  }
}
