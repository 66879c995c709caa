import Foundation
import OneEntryClient

/// The only way out of the view model: one closure for each thing that the world can be asked, grouped by subject.
/// Assembled from the real client, the real clock and the real terminal at the very top, and from plain values in tests.
public struct Services: Sendable {
  public var auth: Authentication
  public var catalog: Catalog
  public var ordering: Ordering
  public var paying: Paying
  public var keeping: Keeping
  public var clock: Clock
  public var device: Device

  public init(
    auth: Authentication, catalog: Catalog, ordering: Ordering, paying: Paying, keeping: Keeping,
    clock: Clock, device: Device
  ) {
    self.auth = auth
    self.catalog = catalog
    self.ordering = ordering
    self.paying = paying
    self.keeping = keeping
    self.clock = clock
    self.device = device
  }
}

extension Services {
  /// Who is buying.
  public struct Authentication: Sendable {
    /// Goes on with a saved sign-in, of this user where one is named; the user's name.
    public var resumeSession: @Sendable (_ user: String?) async throws(Failure) -> String
    /// Buys without an account: whether there is a guest now. `onlyToGoOn` makes none where nothing is left to go on with.
    public var enterAsGuest: @Sendable (_ onlyToGoOn: Bool) async throws(Failure) -> Bool
    /// The ways to sign in that the project offers.
    public var providers: @Sendable () async throws(Failure) -> [AuthProvider]
    /// The form whose attributes are a provider's fields.
    public var signInForm: @Sendable (AuthProvider) async throws(Failure) -> Form
    /// Signs in or up, activates, resets; the user's name.
    public var apply: @Sendable (SignInRequest) async throws(Failure) -> String
    /// Has a code sent to a user, for a new account or a new password.
    public var requestCode:
      @Sendable (_ purpose: SignIn.Purpose, _ provider: String, _ user: String) async throws(Failure) -> Void
    /// Ends the sign-in here and, where it can be reached, at the shop.
    public var signOut: @Sendable () async -> Void
    /// Ends the sign-in in this run alone: a saved one stays for the next.
    public var forgetSignIn: @Sendable () async -> Void = {}

    public init(
      resumeSession: @escaping @Sendable (_ user: String?) async throws(Failure) -> String,
      enterAsGuest: @escaping @Sendable (_ onlyToGoOn: Bool) async throws(Failure) -> Bool,
      providers: @escaping @Sendable () async throws(Failure) -> [AuthProvider],
      signInForm: @escaping @Sendable (AuthProvider) async throws(Failure) -> Form,
      apply: @escaping @Sendable (SignInRequest) async throws(Failure) -> String,
      requestCode:
        @escaping @Sendable (_ purpose: SignIn.Purpose, _ provider: String, _ user: String)
        async throws(Failure) -> Void,
      signOut: @escaping @Sendable () async -> Void
    ) {
      self.resumeSession = resumeSession
      self.enterAsGuest = enterAsGuest
      self.providers = providers
      self.signInForm = signInForm
      self.apply = apply
      self.requestCode = requestCode
      self.signOut = signOut
    }
  }
}

extension Services {
  /// What is for sale.
  public struct Catalog: Sendable {
    /// A page of the list, from an offset on.
    public var products: @Sendable (_ offset: Int, Listing) async throws(Failure) -> Page<Product>
    /// What the shop finds for a text.
    public var search: @Sendable (String) async throws(Failure) -> SearchHits
    /// These products, as far as the shop has them.
    public var productsByID: @Sendable ([Int]) async throws(Failure) -> [Product]
    /// The attributes of an attribute set.
    public var attributes: @Sendable (_ set: String) async throws(Failure) -> [FormAttribute]
    /// What the category with this address is called.
    public var category: @Sendable (_ url: String) async throws(Failure) -> String
    /// The file at the address of a picture; `nil` where there is none that can be shown.
    public var pictureFile: @Sendable (_ address: String) async -> [UInt8]? = { _ in nil }

    public init(
      products: @escaping @Sendable (_ offset: Int, Listing) async throws(Failure) -> Page<Product>,
      search: @escaping @Sendable (String) async throws(Failure) -> SearchHits,
      productsByID: @escaping @Sendable ([Int]) async throws(Failure) -> [Product],
      attributes: @escaping @Sendable (_ set: String) async throws(Failure) -> [FormAttribute],
      category: @escaping @Sendable (_ url: String) async throws(Failure) -> String
    ) {
      self.products = products
      self.search = search
      self.productsByID = productsByID
      self.attributes = attributes
      self.category = category
    }
  }
}

extension Services {
  /// An order: what it needs, how it is placed, and what became of it.
  public struct Ordering: Sendable {
    /// All order storages.
    public var storages: @Sendable () async throws(Failure) -> [OrderStorage]
    /// All payment accounts.
    public var accounts: @Sendable () async throws(Failure) -> [PaymentAccount]
    /// The form with a marker.
    public var form: @Sendable (String) async throws(Failure) -> Form
    /// What the profile and the last order say.
    public var knownDetails: @Sendable (_ storage: String) async throws(Failure) -> KnownDetails
    /// What an order would cost; nothing is made.
    public var preview: @Sendable (OrderPreviewDraft) async throws(Failure) -> OrderPreview
    /// Notes which orders the shop has already; sends nothing.
    public var prepare: @Sendable (OrderIntent) async throws(Failure) -> JournaledOrder
    /// Writes the order down and sends it, once.
    public var create: @Sendable (JournaledOrder) async -> Result<Order, Failure>
    /// The user's newest orders in the order's storage, back to those that existed before it.
    public var list: @Sendable (JournaledOrder) async throws(Failure) -> ListedOrders
    /// Writes down that an order of the shop is this checkout's.
    public var adopt: @Sendable (JournaledOrder, Order) async throws(Failure) -> Void
    /// One of the user's orders.
    public var order: @Sendable (_ id: Int, _ storage: String) async throws(Failure) -> Order
    /// An order of the user in whichever storage it is; `nil` for the newest one.
    public var find: @Sendable (Int?) async throws(Failure) -> StoredOrder
    /// The user's orders in all storages.
    public var orders: @Sendable () async throws(Failure) -> [StoredOrder]
    /// Gives an order its storage's cancelling status.
    public var cancel: @Sendable (StoredOrder) async throws(Failure) -> Order

    public init(
      storages: @escaping @Sendable () async throws(Failure) -> [OrderStorage],
      accounts: @escaping @Sendable () async throws(Failure) -> [PaymentAccount],
      form: @escaping @Sendable (String) async throws(Failure) -> Form,
      knownDetails: @escaping @Sendable (_ storage: String) async throws(Failure) -> KnownDetails,
      preview: @escaping @Sendable (OrderPreviewDraft) async throws(Failure) -> OrderPreview,
      prepare: @escaping @Sendable (OrderIntent) async throws(Failure) -> JournaledOrder,
      create: @escaping @Sendable (JournaledOrder) async -> Result<Order, Failure>,
      list: @escaping @Sendable (JournaledOrder) async throws(Failure) -> ListedOrders,
      adopt: @escaping @Sendable (JournaledOrder, Order) async throws(Failure) -> Void,
      order: @escaping @Sendable (_ id: Int, _ storage: String) async throws(Failure) -> Order,
      find: @escaping @Sendable (Int?) async throws(Failure) -> StoredOrder,
      orders: @escaping @Sendable () async throws(Failure) -> [StoredOrder],
      cancel: @escaping @Sendable (StoredOrder) async throws(Failure) -> Order
    ) {
      self.storages = storages
      self.accounts = accounts
      self.form = form
      self.knownDetails = knownDetails
      self.preview = preview
      self.prepare = prepare
      self.create = create
      self.list = list
      self.adopt = adopt
      self.order = order
      self.find = find
      self.orders = orders
      self.cancel = cancel
    }
  }
}

extension Services {
  /// The payment of an order.
  public struct Paying: Sendable {
    /// Every session of an order.
    public var sessions: @Sendable (_ orderID: Int) async throws(Failure) -> [PaymentSession]
    /// Writes down that a session is asked for, then asks, once.
    public var createSession: @Sendable (_ orderID: Int) async throws(Failure) -> PaymentSession
    /// An order and its sessions, as they are now; `afresh` on a new connection.
    public var check:
      @Sendable (_ orderID: Int, _ storage: String, _ afresh: Bool) async throws(Failure) -> PaymentCheck
    /// Points an order at another payment account; throws, and changes nothing, where the order would then cost more than
    /// it does and more than was accepted.
    public var changeMethod:
      @Sendable (Order, _ storage: String, _ account: String, _ accepting: Money?) async throws(Failure) ->
        Order

    public init(
      sessions: @escaping @Sendable (_ orderID: Int) async throws(Failure) -> [PaymentSession],
      createSession: @escaping @Sendable (_ orderID: Int) async throws(Failure) -> PaymentSession,
      check:
        @escaping @Sendable (_ orderID: Int, _ storage: String, _ afresh: Bool) async throws(Failure) ->
        PaymentCheck,
      changeMethod:
        @escaping @Sendable (Order, _ storage: String, _ account: String, _ accepting: Money?)
        async throws(Failure) -> Order
    ) {
      self.sessions = sessions
      self.createSession = createSession
      self.check = check
      self.changeMethod = changeMethod
    }
  }
}

extension Services {
  /// What is kept for a next run.
  public struct Keeping: Sendable {
    /// What earlier runs of this user left, and who writes the journal of checkouts.
    public var contents: @Sendable () async throws(Failure) -> JournalContents
    /// Writes the cart and the form down in the place of what was written before.
    public var saveCart: @Sendable (SavedCart) async throws(Failure) -> Void
    /// Writes down how far a checkout is.
    public var keepState: @Sendable (CheckoutState, _ checkout: String) async -> Void
    /// Writes down how far the payment of an order is; an order of another device is passed over.
    public var keepPaymentState: @Sendable (CheckoutState, _ orderID: Int) async -> Void

    public init(
      contents: @escaping @Sendable () async throws(Failure) -> JournalContents,
      saveCart: @escaping @Sendable (SavedCart) async throws(Failure) -> Void,
      keepState: @escaping @Sendable (CheckoutState, _ checkout: String) async -> Void,
      keepPaymentState: @escaping @Sendable (CheckoutState, _ orderID: Int) async -> Void
    ) {
      self.contents = contents
      self.saveCart = saveCart
      self.keepState = keepState
      self.keepPaymentState = keepPaymentState
    }
  }
}

extension Services {
  /// Time.
  public struct Clock: Sendable {
    /// The wall clock.
    public var now: @Sendable () -> Date
    /// Waits; throws when it is canceled.
    public var sleep: @Sendable (Duration) async throws -> Void

    public init(
      now: @escaping @Sendable () -> Date,
      sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
      self.now = now
      self.sleep = sleep
    }
  }
}

extension Services {
  /// This computer: what is not the shop.
  public struct Device: Sendable {
    /// Asks the shop for its texts in another language from now on.
    public var useLanguage: @Sendable (Language) -> Void
    /// The modules of a QR code, row by row; empty where the text does not fit one.
    public var qrModules: @Sendable (String) -> [[Bool]]
    /// Opens a payment page in the browser.
    public var open: @Sendable (PaymentLink) async throws(Failure) -> Void
    /// Puts a text on the clipboard.
    public var copy: @Sendable (String) async -> Void
    /// Opens the shopper's editor on a text and yields what was written.
    public var edit: @Sendable (String) async throws(Failure) -> String
    /// Saves a receipt; the path of the file that was written.
    public var saveReceipt:
      @Sendable (StoredOrder, ReceiptNote, ReceiptFormat, Language) async throws(Failure) -> String
    /// Draws the file of a picture in cells; `nil` where this computer cannot.
    public var draw: @Sendable (_ file: [UInt8], PictureRequest) async -> Picture? = { _, _ in nil }
    /// Rings the terminal's bell.
    public var ring: @Sendable () -> Void = {}
    /// Hands the terminal back to the shell until the program is resumed.
    public var suspend: @Sendable () -> Void
    /// Ends the program.
    public var quit: @Sendable () -> Void
    /// Tells of every call to the shop from now on.
    public var watchCalls: @Sendable () -> Void
    /// Saves calls as an HTTP Archive; the path of the file that was written.
    public var saveCalls: @Sendable ([Exchange]) async throws(Failure) -> String
    /// Writes an evidence pack of this moment; yields where it is.
    public var saveEvidence: @Sendable () async throws(Failure) -> String = { () throws(Failure) in "" }
    /// The code that the demo shop has sent to a user last; `nil` from any other shop, which sends mail.
    public var postedCode: @Sendable (_ user: String) async -> String? = { _ in nil }
    /// Makes the demo shop fail, or stops that; what is on afterwards.
    public var orderFaults: @Sendable (FaultPanel.Order) async -> [ActiveFault]

    public init(
      useLanguage: @escaping @Sendable (Language) -> Void,
      qrModules: @escaping @Sendable (String) -> [[Bool]],
      open: @escaping @Sendable (PaymentLink) async throws(Failure) -> Void,
      copy: @escaping @Sendable (String) async -> Void,
      edit: @escaping @Sendable (String) async throws(Failure) -> String,
      saveReceipt:
        @escaping @Sendable (StoredOrder, ReceiptNote, ReceiptFormat, Language)
        async throws(Failure) -> String,
      suspend: @escaping @Sendable () -> Void,
      quit: @escaping @Sendable () -> Void,
      watchCalls: @escaping @Sendable () -> Void = {},
      saveCalls: @escaping @Sendable ([Exchange]) async throws(Failure) -> String = { _ in "" },
      orderFaults: @escaping @Sendable (FaultPanel.Order) async -> [ActiveFault] = { _ in [] }
    ) {
      self.useLanguage = useLanguage
      self.qrModules = qrModules
      self.open = open
      self.copy = copy
      self.edit = edit
      self.saveReceipt = saveReceipt
      self.suspend = suspend
      self.quit = quit
      self.watchCalls = watchCalls
      self.saveCalls = saveCalls
      self.orderFaults = orderFaults
    }

    /// For a run without a screen: nothing is opened, copied or edited.
    public static let none = Device(
      useLanguage: { _ in }, qrModules: { _ in [] }, open: { _ in }, copy: { _ in }, edit: { $0 },
      saveReceipt: { _, _, _, _ in "" }, suspend: {}, quit: {})
  }
}
