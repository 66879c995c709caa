import CheckoutViewModel
import OneEntryClient

extension Strings {
  static let english = Strings(
    common: commonWords, formats: formatting, keyNames: names, keys: labels, signIn: signInWords,
    catalogue: catalogueWords, cart: cartWords, form: formWords, review: reviewWords, payment: paymentWords,
    orders: orderWords, overlays: overlayWords, console: consoleWords, notice: notice, failure: failure,
    problem: problem, example: example)

  private static let commonWords = Common(
    language: "English", product: "OneEntry Checkout", demo: "DEMO", test: "TEST", live: "LIVE",
    items: { $0 == 1 ? "1 item" : "\($0) items" },
    steps: ["Sign in", "Cart", "Details", "Review", "Payment"], stepOf: { "step \($0) of \($1)" },
    required: "required", optional: "optional",
    tooSmall: { "This window is \($0)×\($1). Make it at least 40×12." }, quitHint: "⌃Q, or ⌃C twice: quit",
    shopSays: { "The shop says: “\($0)”" })

  private static let formatting = Formats(
    decimalSeparator: ".", groupSeparator: ",", symbolComesFirst: true, noCurrency: "(no currency)",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"], date: { "\($0) \($1) \($2)" },
    dayAndMonth: { "\($0) \($1)" }, yes: "yes", no: "no", labelled: { "\($0): \($1)" }, htmlLanguage: "en")

  private static let names = KeyNames(
    escape: "Esc", delete: "Del", home: "Home", end: "End", pageUp: "PgUp", pageDown: "PgDn", space: "Space",
    insert: "Ins")

  private static let labels = Keys(
    help: "help", palette: "all actions", language: { "language: \($0)" }, theme: { "theme: \($0)" },
    signOut: "sign out", quit: "quit", back: "back", interrupt: "stop / quit", suspend: "to the shell",
    close: "close", choose: "choose", page: "page", ends: "first / last", filter: "filter",
    endFilter: "keep filter", clearFilter: "clear filter", reload: "reload", retry: "try again",
    detail: "details", products: "products", cart: "cart", orders: "orders", nextStep: "next step",
    submit: ByPurpose(
      signIn: "sign in", signUp: "create account", activate: "activate", resetPassword: "set password"),
    field: "field", reveal: "show password", staySignedIn: "stay signed in", provider: "other provider",
    purpose: ByPurpose(
      signIn: "sign in", signUp: "create account", activate: "I have a code", resetPassword: "forgot password"
    ), requestCode: "send me a code", add: "add", more: "one more", fewer: "one less",
    addByID: "add by number", sort: "sort", quantity: "quantity", typeQuantity: "type a quantity",
    remove: "remove", keepForLater: "for later", putBack: "put back", undo: "undo", redo: "redo",
    option: "option", tick: "tick", fill: "fill in", newLine: "new line", editor: "editor", review: "review",
    edit: "change", placeOrder: { "place order · \($0)" }, sendAgain: "send again",
    acknowledge: { "accept \($0)" }, checkNow: "check now", open: "open", copyLink: "copy link",
    copyOrder: "copy order number", qrCode: "QR code", pause: "pause", goOn: "continue",
    newSession: "pay again", payRest: "pay the rest", otherMethod: "other method", useMethod: "pay this way",
    leave: "leave",
    receipt: ByFormat(
      text: "receipt", markdown: "receipt as Markdown", json: "receipt as JSON",
      html: "receipt as a page to print"), pay: "pay", cancelOrder: "cancel order",
    repeatOrder: "order again", answer: "OK")

  private static let signInWords = SignInWords(
    title: ByPurpose(
      signIn: "Sign in", signUp: "Create an account", activate: "Activate your account",
      resetPassword: "Set a new password"), connecting: { "Connecting to \($0)…" },
    sending: "Asking the shop…", provider: "Sign in with", staySignedIn: "Stay signed in on this computer",
    demo: "A demo shop: no real money is involved.",
    demoAccount: { "Sign in as \($0) with the password \($1)" },
    codeSent: "A code is on its way. Enter it here.", signedIn: { "You are signed in as \($0)." })

  private static let catalogueWords = CatalogueWords(
    title: "Products", of: { "\($0) of \($1)" }, loading: "Loading the products…",
    empty: "This shop has no products", emptyHint: "Reload with r, or add a product by its number with #.",
    nothingFound: { "No product matches “\($0)”" },
    nothingFoundHint: "Change the text, or clear the filter with Esc.", filter: "Filter",
    searching: "searching…", noPrice: "no price", inCart: { "×\($0)" },
    sortedBy: BySort(position: "shop’s order", title: "by title", price: "by price", date: "by date"),
    detail: "Product", articleNumber: "Item no.", number: "Number", categories: "Categories")

  private static let cartWords = CartWords(
    title: "Cart", empty: "Your cart is empty", emptyHint: "Press Esc for the products, then ⏎ to add one.",
    estimate: "Estimate", estimateHint: "The shop confirms the exact total.",
    unpriced: "Some products have no price yet; the shop adds it to the total.",
    priceChanged: { "\($0): price changed \($1) → \($2)" }, keptForLater: "Kept for later",
    summary: "Summary", product: "Product", quantity: "Quantity", price: "Unit price", sum: "Total")

  private static let formWords = FormWords(
    title: "Details", loading: "Loading the order form…", storage: "Kind of order", account: "Pay with",
    noAccount: "This shop offers no way to pay for this kind of order",
    noAccountHint: "You can order once the shop adds a payment method. Your cart is kept.",
    testAccount: "test mode",
    problems: { $0 == 1 ? "1 field needs attention" : "\($0) fields need attention" },
    nothingToAsk: "The shop needs nothing else.", phoneReason: "for questions about the delivery",
    emailExample: "e.g. name@example.com",
    obstacle: ByObstacle(
      file: "files cannot be sent from here", noOptions: "the shop offers nothing to choose from",
      captcha: "a captcha needs a browser", secret: "orders do not keep passwords",
      missing: "the shop’s form does not have this"))

  private static let reviewWords = ReviewWords(
    title: "Review", items: "Items", details: "Details", account: "Payment", storage: "Kind of order",
    project: "Shop", total: "Estimate", totalHint: "The exact total is shown before you pay.",
    empty: "(empty)", ready: { "Nothing has been sent yet. Press p to place the order for \($0)." },
    sending: "Sending your order…", sendingHint: "It is sent only once, whatever you press.",
    checking: "Checking that the shop does not have the order yet…",
    postponed: { "The shop is busy: your order will be sent again at \($0)" },
    postponedHint: "No order was made and nothing was charged. Press p to send it now, Esc to stop.",
    held: "Another checkout is open: nothing can be sent from here",
    heldHint: "Close it first, then place the order here.", refused: "The shop refused the order",
    refusedHint: "No order was made. Correct the order, then press p.", notSent: "The order was not sent",
    notSentHint: "No order was made. Press p to try again.",
    unknown: "It is not known whether the order was made",
    unknownHints: ByVerdict(
      undecided: "An order may exist; nothing was charged, and nothing is sent again.",
      checkAgain: "Check again (r), or look through your orders (o).",
      mayExist: "An order may exist; nothing was charged.",
      searching: "Searching your orders; nothing is sent again in the meantime.",
      ambiguous: { "\($0) of your orders could be this one; nothing was charged." },
      choose: "Choose yours with ↑ ↓ and press ⏎.",
      absent: "The shop has no trace of this order; nothing was charged.",
      sendAgain: "Check again (r), or send it again (S) if you are sure."),
    incomplete: "Something is missing",
    incompleteHint: "Go back with Esc and fill in the marked fields.")

  private static let paymentWords = PaymentWords(
    title: { "Payment · order \($0)" }, none: "There is nothing to pay",
    noneHint: "Place an order first, or choose one of your orders (o).", displayState: displayState,
    order: { "Order \($0)" }, status: status, checked: { "checked at \($0)" }, checking: "checking…",
    nextCheck: { "next check at \($0)" }, tries: { $0 == 1 ? "1 check" : "\($0) checks" },
    failures: { $0 == 1 ? "1 failed check" : "\($0) failed checks" }, timeline: "Timeline", event: event,
    otherMethod: "Pay with", rivals: "There are several payment pages; the newest is shown.",
    codeHidden: "Press v for the QR code", codeTooLarge: "Enlarge the window to see the QR code.",
    totals: { "Your estimate was \($0). The shop’s total is \($1)." })

  private static func displayState(_ state: PaymentDisplayState) -> PaymentText {
    let (notYet, none, unknown): (SafeText, SafeText, SafeText) = (
      "Nothing has been charged yet.", "No money was taken.", "It is not known whether money was taken."
    )
    return switch state {
    case .totalDiffers:
      .init("The shop’s total differs from your estimate", notYet, "Press a to accept it, or decide later.")
    case .openingSession:
      .init("Preparing the payment", notYet, "Your order is safe. This can take a minute.")
    case .searchingForSession:
      .init("Searching for the payment page", notYet, "The shop’s answer was lost; no second one is opened.")
    case .sessionFailed:
      .init(
        "The payment has not started", notYet,
        "Your order is kept. Press s to try again, m for another method.")
    case .changingMethod: .init("Changing the payment method", notYet, "Your order is kept.")
    case .waitingForLink: .init("Waiting for the payment page", notYet, "It appears here when it is ready.")
    case .linkReady: .init("Waiting for payment", notYet, "Pay on the page below, then come back.")
    case .linkRefused:
      .init(
        "The payment page is not safe to open", notYet,
        "Its address is not https. Contact the shop, or press m for another method.")
    case .processing:
      .init("Processing", "Money may be on its way.", "Nothing to do: the result appears here.")
    case .paid: .init("Paid", "The money was taken in full.", "Thank you. Press t to save a receipt.")
    case .partlyPaid: .init("Partly paid", "Part of the money was taken.", "The rest is still due.")
    case .canceled:
      .init("Cancelled", none, "Your order is kept. Press s to pay again, m for another method.")
    case .expired: .init("Expired", none, "Your order is kept. Press s for a new payment page.")
    case .failed:
      .init("Payment failed", none, "Your order is kept. Press s to try again, m for another method.")
    case .unknown(let word): .init("“\(word)”", unknown, "This is the shop’s own word. Still checking.")
    case .unreachable: .init("No connection", unknown, "Checking continues by itself. Your order is safe.")
    case .stoppedAsking:
      .init("Stopped checking", "No payment was seen.", "Nobody paid for half an hour. Press r to continue.")
    case .paused: .init("Paused", "No payment was seen so far.", "Press w to continue, r to check once.")
    case .blocked: .init("Status unavailable", unknown, "Your order is safe. Press r to check again.")
    case .onDelivery:
      .init("Pay on delivery", "Nothing is charged here.", "Nothing to do: the checkout is complete.")
    }
  }

  private static let status = ByStatus(
    waiting: "waiting", processing: "processing", completed: "paid", partial: "partly paid",
    canceled: "cancelled", expired: "expired", failed: "failed")

  private static func event(_ event: TimelineEntry.Event, _ formatting: Formatting) -> SafeText {
    switch event {
    case .orderCreated(let total): "order created · \(formatting.money(total))"
    case .totalAcknowledged(let estimate, let total):
      "total \(formatting.money(estimate)) → \(formatting.money(total)) accepted"
    case .sessionOpened: "payment started"
    case .sessionFound: "payment found again"
    case .sessionFailed(let reason): "payment not started: \(failure(reason).what)"
    case .linkArrived(let host): "payment page at \(SafeText(untrusted: host))"
    case .statusChanged(let word): "payment \(status(word))"
    case .orderStatusChanged(let word): "order: \(SafeText(untrusted: word))"
    case .unreachable(let reason): "no answer: \(failure(reason).what)"
    case .reachableAgain: "connected again"
    case .methodChanged(let title): "paying with \(SafeText(untrusted: title))"
    case .wentBackwards(let word): "the shop now says “\(status(word))”; it stays paid"
    }
  }

  private static let orderWords = OrdersWords(
    title: "Your orders", loading: "Loading your orders…", empty: "You have no orders yet",
    emptyHint: "Everything you order is listed here, paid or not.",
    nothingFound: { "No order matches “\($0)”" }, order: { "Order \($0)" }, lines: "Items",
    details: "Details", storage: "Kind of order", account: "Payment", created: "Placed", shop: "Shop",
    customer: "Customer", receipt: "Receipt", quantity: "Quantity", unitPrice: "Unit price", total: "Total",
    payments: "Payments", status: "Status", canceling: { "Cancelling order \($0)…" },
    unnamedProduct: { "Product \($0)" }, paid: "paid", notPaid: "not paid")

  private static let overlayWords = OverlayWords(
    help: "Keys", helpHere: "On this screen", helpEverywhere: "Everywhere", more: { "\($0) more" },
    palette: "All actions", paletteHint: "type to find", paletteEmpty: "No action has that name", yes: "Yes",
    no: "No", question: question,
    productNumber: "Product number", quantityOf: { "Quantity · \($0)" },
    quantityRange: { "A whole number from \($0) to \($1)" })

  private static func question(_ subject: Question.Subject) -> ConfirmationText {
    switch subject {
    case .quit(let unfinished): .init("Quit?", unfinishedHint(unfinished), yes: "Quit", no: "Stay")
    case .signOut:
      .init("Sign out?", "Your cart and your entries stay until you quit.", yes: "Sign out", no: "Stay")
    case .cancelOrder(let own):
      .init(
        "Cancel order \(own.id)?", "The shop is told at once. This cannot be undone.",
        yes: "Cancel the order", no: "Keep it")
    case .sendAgain:
      .init(
        "Send the order again?",
        "If the first one did arrive, you will have two orders. Check your orders first.", yes: "Send again",
        no: "Do not send")
    }
  }

  private static func unfinishedHint(_ unfinished: Question.Unfinished) -> SafeText {
    switch unfinished {
    case .payment(let id): "Order \(id) is not paid yet. It stays in your orders, and you can pay it later."
    case .unknownOrder: "It is not known yet whether your order was made. Your orders will show it."
    case .form(isKept: false): "Everything you filled in will be lost."
    case .cart(isKept: false): "Your cart will be lost."
    case .form, .cart: "Your cart and your entries are kept for next time."
    }
  }

  private static let consoleWords = ConsoleWords(
    mayExist: "An order may exist; nothing was charged.", findOut: { "Find out with: checkout resume \($0)" },
    noTrace: {
      "The shop has no trace of this order; nothing was charged. If you are sure, send it again with: checkout resume \($0) --resend"
    }, placed: { "Order \($0) is placed; do not order again." },
    goOn: { "Continue with: checkout resume \($0)" },
    severalFit:
      "Several of your orders could be this one; nothing is sent again. Run checkout without a subcommand and choose yours."
  )

  private static func notice(_ notice: Notice, _ formatting: Formatting) -> SafeText {
    switch notice {
    case .added(let title, let quantity): "\(SafeText(untrusted: title)): \(quantity) in the cart"
    case .orderCreated(let id): "Order \(id) was made. Find it in your orders (o)."
    case .unfinished(let count):
      count == 1 ? "1 unfinished checkout: press g to resume." : "\(count) unfinished checkouts: press g."
    case .cartRestored(let count):
      count == 1 ? "Restored 1 item from last time." : "Restored \(count) items from last time."
    case .journalHeld(by: 0): "Another checkout is open: you can browse here, but order there."
    case .journalHeld(let process):
      "Another checkout is open (process \(process)): you can browse here, but order there."
    case .journalMovedAside(let path):
      "Check your orders: an older journal is unusable; it is kept as \(SafeText(untrusted: path))."
    case .shopBusy(let end): "The shop is busy: trying again at \(formatting.time(end))."
    case .copied: "Copied, if your terminal allows it."
    case .linkOpened(let host): "Opened \(SafeText(untrusted: host)) in the browser."
    case .receiptSaved(let path): "Receipt saved: \(SafeText(untrusted: path))"
    case .failed(let reason): failure(reason).line(of: reason)
    case .signInAgain: "Your session has ended. Sign in again; everything is kept."
    case .pressAgainToQuit: "Press ⌃C again to quit."
    case .cartIsEmpty: "Your cart is empty: add a product first."
    case .formIsIncomplete(let count): "\(formWords.problems(count))."
    case .nothingToUndo: "Nothing to undo."
    }
  }

  private static func failure(_ failure: Failure) -> FailureText {
    switch failure.kind {
    case .offline: .init("The shop cannot be reached", "Nothing was sent.", "Check the connection and retry.")
    case .untrusted(.certificate):
      .init(
        "The shop’s identity is not proven", "Its certificate is invalid or its issuer unknown.",
        "Check the address, or name a private issuer in ONEENTRY_CA_FILE.")
    case .untrusted(.otherHost):
      .init("The shop’s identity is not proven", "The certificate is another host’s.", "Check the address.")
    case .untrusted(.handshake):
      .init("No secure connection is possible", "Nothing was sent.", "Check the address and its port.")
    case .noAnswer: .init("The shop did not answer", "The connection broke or took too long.", "Try again.")
    case .wrongCredentials:
      .init("Name or password is wrong", "The shop does not know them.", "Type the password again.")
    case .signedOut: .init("You are signed out", "Your session has ended.", "Sign in again; all is kept.")
    case .projectClosed:
      .init(
        "The shop rejects this program", "The app token is missing or wrong.", "Check ONEENTRY_APP_TOKEN.")
    case .notPermitted:
      .init("The shop does not allow this", "Your account lacks a permission.", "Contact the shop.")
    case .notFound:
      .init("The shop does not have this", "It was removed, or its name is wrong.", "Go back and reload.")
    case .refused:
      .init("The shop refused this", "Something in it was not accepted.", "Correct it and retry.")
    case .busy where (failure.retryAfter ?? 0) > 600:
      .init("The shop is busy", "It had too many requests and asks for a long pause.", "Try again later.")
    case .busy:
      .init(
        "The shop is busy", "It had too many requests.",
        failure.retryAfter.map { "Try again in \($0) s." } ?? "Try again in a minute.")
    case .shopBroken(let status):
      .init("The shop has a problem", "It answered with error \(status).", "Try again later.")
    case .unreadable(let field):
      .init(
        "The shop’s answer cannot be read", "Unexpected: \(SafeText(untrusted: field)).",
        "Try again, or contact the shop.")
    case .local(let reason):
      .init("Something failed on this computer", .sentence(reason), "Fix it and try again.")
    }
  }

  private static func problem(_ problem: ValidationProblem) -> SafeText {
    switch problem {
    case .required: "Please fill this in."
    case .expected: "The shop asks for this. Continue to leave it empty."
    case .notATimeSlot: "A day and two times in UTC, such as 2026-12-24 16:00-18:00."
    case .zero: "The shop reads 0 as nothing: enter another number."
    case .passwordsDiffer: "The two passwords differ."
    case .notFillable: "This cannot be given here: please order in the shop itself."
    case .tooShort(let minimum): "At least \(minimum) characters, please."
    case .tooLong(let maximum): "At most \(maximum) characters, please."
    case .wrongLength(let length): "Exactly \(length) characters, please."
    case .notAnEmail: "An e-mail address looks like name@example.com."
    case .notAWholeNumber: "A whole number, such as 42."
    case .notANumber: "A number, such as 4.2."
    case .ambiguousNumber: "Write 1234 or 1.234: a comma before three digits can mean either."
    case .outOfRange(let range) where range.upperBound == .max: "A number of at least \(range.lowerBound)."
    case .outOfRange(let range): "A number from \(range.lowerBound) to \(range.upperBound)."
    case .notADate: "A date, such as 2026-12-24."
    case .notATime: "A time, such as 16:30."
    case .notADateAndTime: "A date and time, such as 2026-12-24 16:30."
    case .notJSON: "JSON, such as {\"key\": \"value\"}."
    case .doesNotMatch(let pattern): "It does not fit the pattern \(SafeText(untrusted: pattern))."
    case .doesNotFit(let example): "Write it like \(SafeText(untrusted: example))."
    case .wrongFileType(let allowed):
      "A file of type \(SafeText(untrusted: allowed.joined(separator: ", ")))."
    case .custom(let sentence, _), .refusedByShop(let sentence): SafeText(untrusted: sentence)
    }
  }

  private static let example = Examples(
    date: "e.g. 2026-12-24", dateTime: "e.g. 2026-12-24 16:30", time: "e.g. 16:30",
    timeInterval: "e.g. 2026-12-24 16:00-18:00 (UTC)", integer: "e.g. 42", decimal: "e.g. 4.2",
    json: "e.g. {\"key\": \"value\"}", file: "e.g. /home/you/file.pdf", ids: "e.g. 12, 34")
}
