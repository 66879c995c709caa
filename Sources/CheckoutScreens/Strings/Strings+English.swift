import CheckoutViewModel

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
    plain: PlainSentences(
      mayExist: "An order may exist; nothing was charged.",
      findOut: { "Find out with: checkout resume \($0)" },
      noTrace:
        "The shop shows no trace of this order; nothing was charged. Send it again with --resend if you are sure.",
      severalFit:
        "Several of your orders can be this one; nothing was sent. Choose yours in the shop on a full screen."
    ),
    notice: englishNotice, failure: englishFailure, problem: englishProblem,
    example: { type in
      switch type {
      case .date: "e.g. 2026-12-24"
      case .dateTime: "e.g. 2026-12-24 16:30"
      case .time: "e.g. 16:30"
      case .integer: "e.g. 42"
      case .real, .float: "e.g. 4.2"
      case .json: "e.g. {\"key\": \"value\"}"
      case .file, .image, .groupOfImages: "e.g. /home/you/file.pdf"
      case .entity: "e.g. 12, 34"
      case .string, .text, .textWithHeader, .list, .radioButton, .timeInterval, .spam, .button, .other: nil
      }
    })
}
