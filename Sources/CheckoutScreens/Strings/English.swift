import CheckoutViewModel
import OneEntryClient

/// The English words of every screen; whole sentences are in `EnglishSentences.swift`.
enum English {
  static let strings = Strings(
    common: commonWords, formats: formatting, keyNames: names, keys: labels, signIn: signInWords,
    catalogue: catalogueWords, cart: cartWords, form: formWords, review: reviewWords, payment: paymentWords,
    orders: orderWords, overlays: overlayWords, console: consoleWords, linear: linearWords, notice: notice,
    failure: failure,
    problem: problem, example: example)

  static let commonWords = Strings.Common(
    language: "English", product: "OneEntry Checkout", demo: "DEMO", demoShop: "Demo shop", test: "TEST",
    live: "LIVE", readOnly: "READ-ONLY",
    guest: "guest", items: { $0 == 1 ? "1 item" : "\($0) items" },
    steps: ["Cart", "Sign in", "Details", "Review", "Payment"], stepOf: { "step \($0) of \($1)" },
    required: "required", optional: "optional",
    tooSmall: { "This window is \($0)×\($1). Make it at least 40×12." }, quitHint: "⌃Q, or ⌃C twice: quit",
    waiting: waiting,
    shopSays: { "The shop says: “\($0)”\($0.fullStop)" })

  private static let formatting = Strings.Formats(
    decimalSeparator: ".", groupSeparator: ",", symbolComesFirst: true, noCurrency: "(no currency)",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"], date: { "\($0) \($1) \($2)" },
    dayAndMonth: { "\($0) \($1)" }, yes: "yes", no: "no", labelled: { "\($0): \($1)" }, htmlLanguage: "en")

  private static let names = Strings.KeyNames(
    escape: "Esc", delete: "Del", home: "Home", end: "End", pageUp: "PgUp", pageDown: "PgDn", space: "Space",
    insert: "Ins", enter: "Enter", backspace: "Backspace", shiftTab: "Shift-Tab", up: "Up", down: "Down",
    left: "Left", right: "Right")

  private static let labels = Strings.Keys(
    help: "help", palette: "all actions", language: { "language: \($0)" }, theme: { "theme: \($0)" },
    project: { "project: \($0)" },
    mouseOn: "use the mouse", mouseOff: "mouse selects text",
    signOut: "sign out", quit: "quit", back: "back", interrupt: "stop / quit", stopWaiting: "stop waiting",
    categories: "categories", useCategory: "show", allProducts: "all products",
    direction: "turn the order around",
    suspend: "to the shell",
    close: "close", choose: "choose", page: "page", ends: "first / last", filter: "filter",
    endFilter: "keep filter", clearFilter: "clear filter", reload: "reload", retry: "try again",
    detail: "details", products: "products", cart: "cart", orders: "orders", nextStep: "next step",
    submit: Strings.ByPurpose(
      signIn: "sign in", signUp: "create account", activate: "activate", resetPassword: "set password"),
    field: "field", reveal: "show password", staySignedIn: "stay signed in", provider: "other provider",
    purpose: Strings.ByPurpose(
      signIn: "sign in", signUp: "create account", activate: "I have a code", resetPassword: "forgot password"
    ), requestCode: "send me a code", demoUser: "demo user",
    asGuest: "go on as a guest", add: "add", more: "one more", fewer: "one less",
    addByID: "add by number", sort: "sort", quantity: "quantity", typeQuantity: "type a quantity",
    remove: "remove", keepForLater: "for later", putBack: "put back", undo: "undo", redo: "redo",
    day: "day", option: "option", tick: "tick", fill: "fill in", newLine: "new line", editor: "editor",
    review: "review",
    edit: "change", placeOrder: { "place order · \($0)" }, coupon: "coupon", bonus: "bonuses",
    sendAgain: "send again", setAside: "set aside", giveUp: "give up",
    acknowledge: { "accept \($0)" }, checkNow: "check now", open: "open", copyLink: "copy link",
    copyOrder: "copy order number", plainText: "text to select", qrCode: "QR code", pause: "pause",
    goOn: "continue",
    newSession: "pay again", payRest: "pay the rest", otherMethod: "other method", useMethod: "pay this way",
    leave: "leave",
    receipt: Strings.ByFormat(
      text: "receipt", markdown: "receipt as Markdown", json: "receipt as JSON",
      html: "receipt as a page to print"), pay: "pay", cancelOrder: "cancel order",
    repeatOrder: "order again", answer: "OK",
    editing: Strings.EditingWords(
      byWord: "by whole words", deleteWord: "delete a word", deleteRest: "delete to the start / the end",
      putBack: "put back what was deleted"))

  private static let signInWords = Strings.SignInWords(
    title: Strings.ByPurpose(
      signIn: "Sign in", signUp: "Create an account", activate: "Activate your account",
      resetPassword: "Set a new password"), connecting: { "Connecting to \($0)…" },
    sending: "Asking the shop…", provider: "Sign in with", staySignedIn: "Stay signed in on this computer",
    demo: "A demo shop: no real money is involved.",
    demoAccount: { "Sign in as \($0) with the password \($1)" },
    codeSent: "A code is on its way. Enter it here.",
    codeShown: { "The demo shop sends no mail. The code is \($0)." },
    completed: Strings.ByPurpose(
      signIn: "You can sign in.", signUp: "Your account was created. Sign in with its password.",
      activate: "Your account is active. Sign in with its password.",
      resetPassword: "Your new password is set. Sign in with it."),
    signedIn: { "You are signed in as \($0)." })

  private static let catalogueWords = Strings.CatalogueWords(
    title: "Products", of: { "\($0) of \($1)" }, loading: "Loading the products…",
    empty: "This shop has no products", emptyHint: "Reload with r, or add a product by its number with #.",
    nothingFound: { "No product matches “\($0)”" },
    nothingFoundHint: "Change the text, or clear the filter with Esc.", filter: "Filter",
    searching: "searching…", noPrice: "no price", inCart: { "×\($0)" },
    sortedBy: Strings.BySort(position: "shop’s order", title: "by title", price: "by price", date: "by date"),
    detail: "Product", articleNumber: "Item no.", categories: "Categories", allProducts: "All products")

  private static let cartWords = Strings.CartWords(
    title: "Cart", empty: "Your cart is empty", emptyHint: "Press Esc for the products, then ⏎ to add one.",
    estimate: "Estimate", estimateHint: "The shop confirms the exact total.",
    unpriced: "Some products have no price yet; the shop adds it to the total.",
    priceChanged: { "\($0): price changed \($1) → \($2)" }, keptForLater: "Kept for later",
    onlyKept: "Your cart is empty: everything is kept for later. Press l to put a product back.",
    summary: "Summary", product: "Product", quantity: "Quantity", price: "Unit price", sum: "Total")

  static let formWords = Strings.FormWords(
    title: "Details", loading: "Loading the order form…", storage: "Kind of order", account: "Pay with",
    noAccount: "This shop offers no way to pay for this kind of order",
    noAccountHint: "You can order once the shop adds a payment method. Your cart is kept.",
    testAccount: "test mode",
    problems: { $0 == 1 ? "1 field needs attention" : "\($0) fields need attention" },
    nothingToAsk: "The shop needs nothing else.", phoneReason: "for questions about your order",
    emailExample: "e.g. name@example.com",
    obstacle: Strings.ByObstacle(
      file: "files cannot be sent from here", noOptions: "the shop offers nothing to choose from",
      captcha: "a captcha needs a browser", secret: "orders do not keep passwords",
      missing: "the shop’s form does not have this"),
    unfillable: { "The shop asks for \($0), which cannot be given here" },
    unfillableHint: "Please order on the shop’s own website.",
    unfillableButHere: "Choose another kind of order, or order on the shop’s own website.",
    pastDay: "This day is in the past.")

  private static let reviewWords = Strings.ReviewWords(
    title: "Review", items: "Items", details: "Details", account: "Payment", storage: "Kind of order",
    project: "Shop", estimate: "Estimate", total: "Total",
    estimateHint: "The shop names no exact total yet. You see it before you pay.",
    asking: "Asking the shop for the exact total…", subtotal: "Subtotal", discount: "Discount",
    bonus: "Bonuses", free: "free", coupon: coupon,
    empty: "(empty)", ready: { "Nothing has been sent yet. Press p to place the order for \($0)." },
    readyEstimate: { "Nothing has been sent yet. Press p to place the order for about \($0)." },
    confirmed: "Your order is sent once the shop confirms this total; p sends it now.",
    sending: "Sending your order…", sendingHint: "It is sent only once, whatever you press.",
    checking: "Checking that the shop does not have the order yet…",
    postponed: { "The shop is busy: your order will be sent again at \($0)" },
    postponedHint: "No order was made and nothing was charged. Press p to send it now, Esc to stop.",
    held: "Another checkout is open: nothing can be sent from here",
    heldHint: "Close it first, then place the order here.", refused: "The shop refused the order",
    refusedHint: "No order was made. Correct the order, then press p.", notSent: "The order was not sent",
    notSentHint: "No order was made. Press p to try again.",
    unknown: "It is not known whether the order was made",
    unknownHints: Strings.ByVerdict(
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

  private static let paymentWords = Strings.PaymentWords(
    title: { "Payment · order \($0)" }, none: "There is nothing to pay",
    noneHint: "Place an order first, or choose one of your orders (o).", displayState: displayState,
    order: { "Order \($0)" }, status: status, checked: { "checked at \($0)" }, checking: "checking…",
    nextCheck: { "next check at \($0)" }, tries: { $0 == 1 ? "1 check" : "\($0) checks" },
    failures: { $0 == 1 ? "1 failed check" : "\($0) failed checks" }, timeline: "Timeline", event: event,
    otherMethod: "Pay with", rivals: "There are several payment pages; the newest is shown.",
    codeHidden: "Press v for the QR code", codeTooLarge: "Enlarge the window to see the QR code.",
    link: "Payment page", orderNumber: "Order number", checkout: "Checkout",
    totals: { "Your estimate was \($0). The shop’s total is \($1)." },
    partSums: { "\($0) of \($1) is paid; \($2) remains." },
    asksFor: { "This payment is for \($0) of \($1)." },
    mayRefuseCents: "The shop’s payment service may not take amounts with cents. Press m for another method."
  )

  static let status = Strings.ByStatus(
    waiting: "waiting", processing: "processing", completed: "paid", partial: "partly paid",
    canceled: "cancelled", expired: "expired", failed: "failed")

  private static let orderWords = Strings.OrdersWords(
    title: "Your orders", loading: "Loading your orders…", empty: "You have no orders yet",
    emptyHint: "Everything you order is listed here, paid or not.",
    nothingFound: { "No order matches “\($0)”" }, order: { "Order \($0)" }, lines: "Items",
    details: "Details", storage: "Kind of order", account: "Payment", created: "Placed", shop: "Shop",
    customer: "Customer", receipt: "Receipt", quantity: "Quantity", unitPrice: "Unit price", total: "Total",
    payments: "Payments", status: "Status", canceling: { "Cancelling order \($0)…" },
    unnamedProduct: { "Product \($0)" }, paid: "paid", notPaid: "not paid")

  private static let overlayWords = Strings.OverlayWords(
    help: "Keys",
    subject: Strings.BySubject(
      moving: "Getting around", screen: "On this screen", text: "In text", order: "Order and payment",
      program: "Program"), more: { "\($0) more" },
    palette: "All actions", paletteHint: "type to find", paletteEmpty: "No action has that name", yes: "Yes",
    no: "No", question: question,
    productNumber: "Product number",
    productNumberHint: "A product that the list does not show can be added by its number.",
    couponCode: "Coupon code", couponHint: "Empty takes the coupon away.",
    bonusAmount: "Bonuses to use", quantityOf: { "Quantity · \($0)" },
    openCheckouts: "Unfinished checkouts", notSettled: "payment not finished",
    unknownOrder: "not known whether it was made", noNumber: "Order",
    quantityRange: { "A whole number from \($0) to \($1)" })
}
