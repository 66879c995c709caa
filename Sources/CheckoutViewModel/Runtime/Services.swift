import Foundation
import OneEntryClient

/// The only way out of the view model: one closure for each thing that the world can be asked. Assembled from the real
/// client, the real clock and the real terminal at the very top, and from plain values in tests.
public struct Services: Sendable {
  /// Goes on with a kept sign-in; the user's name.
  public var resumeSession: @Sendable () async throws(Failure) -> String
  /// The ways to sign in that the project offers.
  public var providers: @Sendable () async throws(Failure) -> [AuthProvider]
  /// The form whose attributes are a provider's fields.
  public var signInForm: @Sendable (AuthProvider) async throws(Failure) -> Form
  /// The user's name.
  public var apply: @Sendable (SignInRequest) async throws(Failure) -> String
  /// Has a code sent to a user.
  public var requestCode: @Sendable (_ provider: String, _ user: String) async throws(Failure) -> Void
  /// Ends the sign-in here and, where it can be reached, at the shop.
  public var signOut: @Sendable () async -> Void

  /// A page of the list, from an offset on.
  public var products: @Sendable (_ offset: Int, Catalogue.Sort) async throws(Failure) -> Page<Product>
  /// What the shop finds for a text.
  public var search: @Sendable (String) async throws(Failure) -> [Product]
  /// These products, as far as the shop has them.
  public var productsByID: @Sendable ([Int]) async throws(Failure) -> [Product]

  /// All order storages.
  public var storages: @Sendable () async throws(Failure) -> [OrderStorage]
  /// All payment accounts.
  public var accounts: @Sendable () async throws(Failure) -> [PaymentAccount]
  /// The form with a marker.
  public var form: @Sendable (String) async throws(Failure) -> Form
  /// What the profile and the last order say, the order first.
  public var knownDetails: @Sendable (_ storage: String) async throws(Failure) -> [FormDatum]

  /// Writes an order down and looks up what the shop has already; sends nothing.
  public var prepareOrder: @Sendable (OrderIntent) async throws(Failure) -> PreparedOrder
  /// Sends the order, once.
  public var createOrder: @Sendable (PreparedOrder) async -> OrderOutcome
  /// The user's newest orders in the order's storage, back to those that existed before it.
  public var listOrders: @Sendable (PreparedOrder) async throws(Failure) -> [Order]
  /// Writes down that an order of the shop is this checkout's.
  public var adoptOrder: @Sendable (PreparedOrder, Order) async throws(Failure) -> Void
  /// What earlier runs of this user left, and who writes the journal of checkouts.
  public var journal: @Sendable () async throws(Failure) -> JournalContents
  /// Writes the cart and the form down in the place of what was written before.
  public var saveDraft: @Sendable (SavedCart) async throws(Failure) -> Void
  /// One of the user's orders.
  public var order: @Sendable (_ id: Int, _ storage: String) async throws(Failure) -> Order
  /// The order's waiting session where there is one, else a new one.
  public var openSession: @Sendable (Order) async throws(Failure) -> PaymentSession
  /// An order and its sessions, as they are now; `afresh` on a new connection.
  public var checkPayment:
    @Sendable (_ orderID: Int, _ storage: String, _ afresh: Bool) async throws(Failure) -> PaymentCheck
  /// Points an order at another payment account.
  public var changeMethod:
    @Sendable (Order, _ storage: String, _ account: String) async throws(Failure) -> Order
  /// The user's orders across all storages.
  public var orders: @Sendable () async throws(Failure) -> [StoredOrder]
  /// Gives an order its storage's cancelling status.
  public var cancelOrder: @Sendable (StoredOrder) async throws(Failure) -> Order

  /// The wall clock.
  public var now: @Sendable () -> Date
  /// Waits; throws when it is cancelled.
  public var sleep: @Sendable (Duration) async throws -> Void

  /// This computer.
  public var device: Device

  /// This computer: what is not the shop.
  public struct Device: Sendable {
    /// Asks the shop for its texts in another language from now on.
    public var useLanguage: @Sendable (Language) -> Void
    /// The modules of a QR code, row by row; empty where the text does not fit one.
    public var qrCode: @Sendable (String) -> [[Bool]]
    /// Opens a payment page in the browser.
    public var open: @Sendable (PaymentLink) async throws(Failure) -> Void
    /// Puts a text on the clipboard.
    public var copy: @Sendable (String) async -> Void
    /// Opens the shopper's editor on a text and yields what was written.
    public var edit: @Sendable (String) async throws(Failure) -> String
    /// The path of the file that was written.
    public var saveReceipt: @Sendable (StoredOrder, ReceiptFormat, Language) async throws(Failure) -> String
    /// Hands the terminal back to the shell until the program is resumed.
    public var suspend: @Sendable () -> Void
    /// Ends the program.
    public var quit: @Sendable () -> Void

    /// Every way out, none of them optional.
    public init(
      useLanguage: @escaping @Sendable (Language) -> Void,
      qrCode: @escaping @Sendable (String) -> [[Bool]],
      open: @escaping @Sendable (PaymentLink) async throws(Failure) -> Void,
      copy: @escaping @Sendable (String) async -> Void,
      edit: @escaping @Sendable (String) async throws(Failure) -> String,
      saveReceipt: @escaping @Sendable (StoredOrder, ReceiptFormat, Language) async throws(Failure) -> String,
      suspend: @escaping @Sendable () -> Void,
      quit: @escaping @Sendable () -> Void
    ) {
      self.useLanguage = useLanguage
      self.qrCode = qrCode
      self.open = open
      self.copy = copy
      self.edit = edit
      self.saveReceipt = saveReceipt
      self.suspend = suspend
      self.quit = quit
    }
  }

  /// Every way out, none of them optional.
  public init(
    resumeSession: @escaping @Sendable () async throws(Failure) -> String,
    providers: @escaping @Sendable () async throws(Failure) -> [AuthProvider],
    signInForm: @escaping @Sendable (AuthProvider) async throws(Failure) -> Form,
    apply: @escaping @Sendable (SignInRequest) async throws(Failure) -> String,
    requestCode: @escaping @Sendable (String, String) async throws(Failure) -> Void,
    signOut: @escaping @Sendable () async -> Void,
    products: @escaping @Sendable (Int, Catalogue.Sort) async throws(Failure) -> Page<Product>,
    search: @escaping @Sendable (String) async throws(Failure) -> [Product],
    productsByID: @escaping @Sendable ([Int]) async throws(Failure) -> [Product],
    storages: @escaping @Sendable () async throws(Failure) -> [OrderStorage],
    accounts: @escaping @Sendable () async throws(Failure) -> [PaymentAccount],
    form: @escaping @Sendable (String) async throws(Failure) -> Form,
    knownDetails: @escaping @Sendable (String) async throws(Failure) -> [FormDatum],
    prepareOrder: @escaping @Sendable (OrderIntent) async throws(Failure) -> PreparedOrder,
    createOrder: @escaping @Sendable (PreparedOrder) async -> OrderOutcome,
    listOrders: @escaping @Sendable (PreparedOrder) async throws(Failure) -> [Order],
    adoptOrder: @escaping @Sendable (PreparedOrder, Order) async throws(Failure) -> Void,
    journal: @escaping @Sendable () async throws(Failure) -> JournalContents,
    saveDraft: @escaping @Sendable (SavedCart) async throws(Failure) -> Void,
    order: @escaping @Sendable (Int, String) async throws(Failure) -> Order,
    openSession: @escaping @Sendable (Order) async throws(Failure) -> PaymentSession,
    checkPayment: @escaping @Sendable (Int, String, Bool) async throws(Failure) -> PaymentCheck,
    changeMethod: @escaping @Sendable (Order, String, String) async throws(Failure) -> Order,
    orders: @escaping @Sendable () async throws(Failure) -> [StoredOrder],
    cancelOrder: @escaping @Sendable (StoredOrder) async throws(Failure) -> Order,
    now: @escaping @Sendable () -> Date,
    sleep: @escaping @Sendable (Duration) async throws -> Void,
    device: Device
  ) {
    self.resumeSession = resumeSession
    self.providers = providers
    self.signInForm = signInForm
    self.apply = apply
    self.requestCode = requestCode
    self.signOut = signOut
    self.products = products
    self.search = search
    self.productsByID = productsByID
    self.storages = storages
    self.accounts = accounts
    self.form = form
    self.knownDetails = knownDetails
    self.prepareOrder = prepareOrder
    self.createOrder = createOrder
    self.listOrders = listOrders
    self.adoptOrder = adoptOrder
    self.journal = journal
    self.saveDraft = saveDraft
    self.order = order
    self.openSession = openSession
    self.checkPayment = checkPayment
    self.changeMethod = changeMethod
    self.orders = orders
    self.cancelOrder = cancelOrder
    self.now = now
    self.sleep = sleep
    self.device = device
  }
}
