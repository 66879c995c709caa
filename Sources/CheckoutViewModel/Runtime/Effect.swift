import OneEntryClient

/// Everything that the program may ask of the world; the store carries it out.
public enum Effect: Equatable, Sendable {
  // Who is buying
  /// Goes on with a saved sign-in, of this user where one is named.
  case resumeSession(user: String?)
  /// Buys without an account; with `onlyToGoOn` only where an earlier run left something of a guest's.
  case enterAsGuest(onlyToGoOn: Bool)
  case loadProviders
  case loadSignInForm(AuthProvider)
  case apply(SignInRequest)
  case requestCode(SignIn.Purpose, provider: String, user: String)
  case signOut
  /// Forgets the sign-in that the shop takes no longer, and leaves what is saved of it.
  case forgetSignIn
  // What is for sale
  case loadProducts(offset: Int, Listing)
  case searchProducts(String)
  case loadPrices([Int])
  /// What the attributes of an attribute set are called.
  case loadAttributes(set: String)
  /// What the category with this address is called.
  case loadCategory(String)
  /// Products to be put into the cart, with how many of each.
  case fetchProducts([Int: Int])
  /// Fetches a picture and draws it in cells.
  case drawPicture(PictureRequest)
  // What an order needs
  case loadStorages
  case loadAccounts
  case loadForm(String)
  case loadKnownDetails(storage: String)
  // The order
  /// What an order would cost; nothing is made.
  case previewOrder(OrderPreviewDraft)
  /// Notes which orders the shop has already; sends nothing.
  case prepareOrder(OrderIntent)
  /// Writes the order down, then sends it, once.
  case createOrder(JournaledOrder)
  /// The user's newest orders, to find one whose answer was lost.
  case listOrders(JournaledOrder)
  /// Writes down that an order of the shop is this checkout's.
  case adoptOrder(JournaledOrder, Order)
  case loadOrder(id: Int, storage: String)
  /// An order in whichever storage it is; `nil` for the newest one.
  case findOrder(Int?)
  case loadOrders
  /// The payments of an order that is looked at.
  case loadPayments(orderID: Int)
  case cancelOrder(StoredOrder)
  // Its payment
  case loadSessions(orderID: Int)
  /// Writes down that a session is asked for, then asks, once.
  case createSession(orderID: Int)
  /// `afresh` on a new connection, since old ones may have died unnoticed.
  case checkPayment(orderID: Int, storage: String, afresh: Bool)
  /// Throws where the order would cost more than it does, and more than was accepted.
  case changeMethod(Order, storage: String, account: String, accepting: Money?)
  // What is kept for a next run
  case readJournal
  case saveCart(SavedCart)
  case keepState(CheckoutState, checkout: String)
  case keepPaymentState(CheckoutState, orderID: Int)
  // Time
  case wait(Timer, Duration)
  case stop(Timer)
  case stopTimers
  /// Waits no longer for what is only asked for, so that each answer is a failure that says so.
  case stopAsking
  // This computer
  case useLanguage(Language)
  case encode(link: String)
  case open(PaymentLink)
  case copy(CopiedText)
  case edit(field: String, String)
  /// With the payments of the order, as far as the shop tells them.
  case saveReceipt(StoredOrder, ReceiptNote, ReceiptFormat)
  /// Rings the terminal's bell.
  case ring
  case suspend
  case quit
  // For whoever tests a project
  /// From now on every call is told.
  case watchCalls
  /// Writes the calls to a file that browsers open.
  case saveCalls([Exchange])
  /// Writes an evidence pack of this moment.
  case saveEvidence
  /// Makes the demo shop fail, or stops that.
  case orderFaults(FaultPanel.Order)
}

extension Effect {
  /// What is true of an answer.
  struct Traits: OptionSet {
    let rawValue: Int

    /// It is in one language, and is asked for anew when the shopper chooses another.
    static let inLanguage = Traits(rawValue: 1)
    /// It is for the user who asked, and for nobody else.
    static let ofUser = Traits(rawValue: 2)
    /// Nothing is lost or left open by not waiting for it.
    static let abandonable = Traits(rawValue: 4)
  }

  var traits: Traits {
    switch self {
    case .loadProducts, .searchProducts, .loadStorages, .loadAccounts, .loadForm:
      [.inLanguage, .ofUser, .abandonable]
    case .loadAttributes, .loadCategory: [.inLanguage, .ofUser]
    case .loadProviders, .loadSignInForm: [.inLanguage, .abandonable]
    case .fetchProducts, .loadKnownDetails, .previewOrder, .loadOrder, .findOrder, .loadOrders,
      .loadPayments:
      [.ofUser, .abandonable]
    case .apply, .requestCode, .enterAsGuest: .abandonable
    case .loadPrices, .prepareOrder, .createOrder, .listOrders, .adoptOrder, .cancelOrder, .loadSessions,
      .createSession, .checkPayment, .changeMethod, .readJournal, .saveCart, .keepState, .keepPaymentState,
      .encode, .edit, .wait:
      .ofUser
    case .resumeSession, .signOut, .forgetSignIn, .drawPicture, .stop, .stopTimers, .stopAsking, .useLanguage,
      .open, .copy,
      .saveReceipt, .suspend, .quit, .ring, .watchCalls, .saveCalls, .saveEvidence, .orderFaults:
      []
    }
  }
}

/// What is waited for; starting a timer anew replaces the one that runs.
public enum Timer: Hashable, Sendable {
  /// The next check of an order's payment, or the next try to open its session.
  case poll(Int)
  case search
  /// The next look for an order whose answer was lost.
  case reconcile
  /// Sending an order again that the shop was too busy for.
  case resend
  /// Writing down what is being typed.
  case saveCart
  /// The second of two Ctrl-C.
  case interruption

  /// What happens when the time is over.
  public var action: App.Action {
    switch self {
    case .poll(let orderID): .watch(orderID, .checkDue)
    case .search: .catalogue(.searchDue)
    case .reconcile: .placement(.checkDue)
    case .resend: .placement(.resendDue)
    case .saveCart: .savedCart(.saveDue)
    case .interruption: .program(.interruptionOver)
    }
  }
}

/// How a receipt is written.
public enum ReceiptFormat: String, CaseIterable, Sendable {
  case text = "txt"
  case markdown = "md"
  case json
  /// A page of its own, made to be printed.
  case html
}
