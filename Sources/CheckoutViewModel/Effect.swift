import OneEntryClient

/// Everything that the program may ask of the world; the store carries it out.
public enum Effect: Equatable, Sendable {
  // Who is buying
  case resumeSession
  case loadProviders
  case loadSignInForm(AuthProvider)
  case apply(SignInRequest)
  case requestCode(provider: String, user: String)
  case signOut
  // What is for sale
  case loadProducts(offset: Int, Catalogue.Sort)
  case searchProducts(String)
  case loadPrices([Int])
  case loadProduct(Int)
  // What an order needs
  case loadStorages
  case loadAccounts
  case loadForm(String)
  case loadKnownDetails(storage: String)
  // The order and its payment
  /// Writes the order down and looks up what the shop has; sends nothing.
  case prepareOrder(OrderIntent)
  case createOrder(PreparedOrder)
  /// The user's newest orders, to find one whose answer was lost.
  case listOrders(PreparedOrder)
  /// Writes down that an order of the shop is this checkout's.
  case adoptOrder(PreparedOrder, Order)
  case readJournal
  /// Writes the cart and the form down, for after a crash.
  case saveDraft(SavedCart)
  case loadOrder(id: Int, storage: String)
  case openSession(Order)
  /// `afresh` on a new connection, since old ones may have died unnoticed.
  case checkPayment(orderID: Int, storage: String, afresh: Bool)
  case changeMethod(Order, storage: String, account: String)
  case loadOrders
  case cancelOrder(StoredOrder)
  // Time
  case wait(Timer, Duration)
  case stop(Timer)
  // This computer
  case useLanguage(Language)
  case encode(link: String)
  case open(PaymentLink)
  case copy(String)
  case edit(field: String, String)
  case saveReceipt(StoredOrder, ReceiptFormat)
  case suspend
  case quit
}

extension Effect {
  /// Whether the answer is in one language, and is asked for anew when the shopper chooses another.
  var isAskedAnewInAnotherLanguage: Bool {
    switch self {
    case .loadProviders, .loadSignInForm, .loadProducts, .searchProducts, .loadStorages, .loadAccounts,
      .loadForm:
      true
    default: false
    }
  }
}

/// What is waited for; starting a timer anew replaces the one that runs.
public enum Timer: Hashable, Sendable {
  case poll
  case search
  /// The next look for an order whose answer was lost.
  case look
  /// Sending an order again that the shop was too busy for.
  case resend
  /// Writing down what is being typed.
  case draft
}

/// How a receipt is written.
public enum ReceiptFormat: String, CaseIterable, Sendable {
  case text = "txt"
  case markdown = "md"
  case json
}
