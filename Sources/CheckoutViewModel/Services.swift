import Foundation
import OneEntryClient

/// The only way out of the view model: one closure for each thing that the world can be asked. Assembled from the real
/// client, the real clock and the real terminal at the very top, and from plain values in tests.
public struct Services: Sendable {
  public var resumeSession: @Sendable () async throws(Failure) -> String
  public var providers: @Sendable () async throws(Failure) -> [AuthProvider]
  public var signInForm: @Sendable (AuthProvider) async throws(Failure) -> Form
  /// The user's name.
  public var apply: @Sendable (Application) async throws(Failure) -> String
  public var requestCode: @Sendable (_ provider: String, _ user: String) async throws(Failure) -> Void
  public var signOut: @Sendable () async -> Void

  public var products: @Sendable (_ offset: Int, Catalogue.Sort) async throws(Failure) -> Page<Product>
  public var search: @Sendable (String) async throws(Failure) -> [Product]
  public var productsByID: @Sendable ([Int]) async throws(Failure) -> [Product]

  public var storages: @Sendable () async throws(Failure) -> [OrderStorage]
  public var accounts: @Sendable () async throws(Failure) -> [PaymentAccount]
  public var form: @Sendable (String) async throws(Failure) -> Form
  /// What the profile and the last order say, the order first.
  public var knownDetails: @Sendable (_ storage: String) async throws(Failure) -> [FormDatum]

  public var createOrder: @Sendable (OrderIntent) async -> OrderOutcome
  /// The order's waiting session where there is one, else a new one.
  public var openSession: @Sendable (_ orderID: Int) async throws(Failure) -> PaymentSession
  public var checkPayment: @Sendable (_ orderID: Int, _ storage: String) async throws(Failure) -> PaymentCheck
  public var changeMethod:
    @Sendable (Order, _ storage: String, _ account: String) async throws(Failure) -> Order
  public var orders: @Sendable () async throws(Failure) -> [OwnOrder]
  public var cancelOrder: @Sendable (OwnOrder) async throws(Failure) -> Order

  public var now: @Sendable () -> Date
  public var sleep: @Sendable (Duration) async throws -> Void

  public var device: Device

  /// This computer: what is not the shop.
  public struct Device: Sendable {
    public var useLanguage: @Sendable (Language) -> Void
    /// The modules of a QR code, row by row; empty where the text does not fit one.
    public var qrCode: @Sendable (String) -> [[Bool]]
    public var open: @Sendable (PaymentLink) async throws(Failure) -> Void
    public var copy: @Sendable (String) async -> Void
    /// Opens the shopper's editor on a text and yields what was written.
    public var edit: @Sendable (String) async throws(Failure) -> String
    /// The path of the file that was written.
    public var saveReceipt: @Sendable (OwnOrder, ReceiptFormat, Language) async throws(Failure) -> String
    public var suspend: @Sendable () -> Void
    public var quit: @Sendable () -> Void

    public init(
      useLanguage: @escaping @Sendable (Language) -> Void,
      qrCode: @escaping @Sendable (String) -> [[Bool]],
      open: @escaping @Sendable (PaymentLink) async throws(Failure) -> Void,
      copy: @escaping @Sendable (String) async -> Void,
      edit: @escaping @Sendable (String) async throws(Failure) -> String,
      saveReceipt: @escaping @Sendable (OwnOrder, ReceiptFormat, Language) async throws(Failure) -> String,
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

  public init(
    resumeSession: @escaping @Sendable () async throws(Failure) -> String,
    providers: @escaping @Sendable () async throws(Failure) -> [AuthProvider],
    signInForm: @escaping @Sendable (AuthProvider) async throws(Failure) -> Form,
    apply: @escaping @Sendable (Application) async throws(Failure) -> String,
    requestCode: @escaping @Sendable (String, String) async throws(Failure) -> Void,
    signOut: @escaping @Sendable () async -> Void,
    products: @escaping @Sendable (Int, Catalogue.Sort) async throws(Failure) -> Page<Product>,
    search: @escaping @Sendable (String) async throws(Failure) -> [Product],
    productsByID: @escaping @Sendable ([Int]) async throws(Failure) -> [Product],
    storages: @escaping @Sendable () async throws(Failure) -> [OrderStorage],
    accounts: @escaping @Sendable () async throws(Failure) -> [PaymentAccount],
    form: @escaping @Sendable (String) async throws(Failure) -> Form,
    knownDetails: @escaping @Sendable (String) async throws(Failure) -> [FormDatum],
    createOrder: @escaping @Sendable (OrderIntent) async -> OrderOutcome,
    openSession: @escaping @Sendable (Int) async throws(Failure) -> PaymentSession,
    checkPayment: @escaping @Sendable (Int, String) async throws(Failure) -> PaymentCheck,
    changeMethod: @escaping @Sendable (Order, String, String) async throws(Failure) -> Order,
    orders: @escaping @Sendable () async throws(Failure) -> [OwnOrder],
    cancelOrder: @escaping @Sendable (OwnOrder) async throws(Failure) -> Order,
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
    self.createOrder = createOrder
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
