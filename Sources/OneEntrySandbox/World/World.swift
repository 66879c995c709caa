import Foundation

/// A whole OneEntry project as one value: shop, users, orders, payments, and the time.
///
/// It does nothing on its own: a request goes in, a response comes out. The same seed, clock and requests
/// give the same bytes.
public struct World: Sendable {
  /// The time of the project; whoever holds the world moves it.
  public var now: Date
  /// The token that every call must carry as `x-app-token`.
  public let appToken: String
  /// What links begin with, without a slash at the end; nil for the address that the caller used.
  public var baseURL: String? { didSet { kept = ResponseCache() } }
  /// What links to payment pages begin with where others can reach them, without a slash at the end.
  var pagesOrigin: String?
  /// What links of the answer in hand begin with.
  var origin = World.noOrigin
  private static let noOrigin = "http://127.0.0.1"
  /// How this project differs from others.
  public var switches: CompatibilityFlags { didSet { kept = ResponseCache() } }
  /// What goes wrong on purpose, and how often yet.
  public var faults: [FaultRule] = []
  /// How far the clock was put forward by hand, in seconds.
  var clockAdvance = 0.0
  /// What went wrong with the latest request.
  var struck: Fault?
  /// The code that the latest request had "mailed".
  var mailed: VerificationCode?
  /// How old the newest thing is that lists show, in seconds; anything but 0 is a fault.
  var staleness = 0.0
  var listsOldestFirst = false
  /// How long the gateway takes to tell the shop, in seconds; anything but 0 is a fault.
  var webhookDelay = 0.0
  /// Whether what is paid on the page fails; a fault.
  var failsPayments = false
  /// What a new order costs beside its lines; anything but 0 is a fault.
  var surcharge = Decimal(0)
  /// Whether every form has one more required field; a fault.
  var hasChangedForms = false
  /// How often each route was called, by its name.
  public internal(set) var calls: [String: Int] = [:]

  var shop: ShopData { didSet { kept = ResponseCache() } }
  /// Answers that stay the same.
  var kept = ResponseCache()
  var random: SeededGenerator
  /// What faults are drawn from, so that they do not change what the shop draws.
  var faultDice: SeededGenerator
  var users: [User] = []
  var signIns: [SignIn] = []
  /// Guests who have ordered, by the place of their id.
  var guests: [UUID] = []
  var codes: [VerificationCode] = []
  var lists: [String: [ListEntry]] = [:]
  var orders: [Order] = []
  var sessions: [PaymentSession] = []
  /// Where the sessions of an order are, by its id.
  var sessionPlaces: [Int: [Int]] = [:]
  /// When the next waiting session expires, so that most requests need not look.
  var nextExpiry = Date.distantFuture
  var refunds: [Refund] = []
  var subscriptions: [Subscription] = []
  var idempotentOrders: [String: Int] = [:]

  /// A demo shop with its preset user.
  ///
  /// - Parameters:
  ///   - now: The time at which the world starts.
  ///   - seed: What tokens and ids are drawn from.
  ///   - appToken: The project's token; nil to have one made from the seed.
  ///   - switches: How this project differs from others; those of the shop itself count where nothing else was set by name.
  ///   - shop: Which of the shops it is.
  public init(
    now: Date, seed: UInt64 = 1, appToken: String? = nil, switches: CompatibilityFlags = CompatibilityFlags(),
    shop: BuiltInShop = .general
  ) {
    self.init(now: now, seed: seed, appToken: appToken, switches: switches, shop: shop.data)
  }

  init(now: Date, seed: UInt64, appToken: String? = nil, switches: CompatibilityFlags, shop: ShopData) {
    self.now = now
    var random = SeededGenerator(seed: seed)
    let drawn = random.hex(32)
    self.appToken = appToken ?? "sandbox-\(drawn)"
    self.random = random
    self.faultDice = SeededGenerator(seed: ~seed)
    let switches = switches.upon(shop.setUp)
    self.switches = switches
    self.shop = shop.adapted(to: switches)
    self.users = [DemoUser.account(in: shop, at: now)]
    if switches.hasOrphanLines { self.orders = [oldOrder()].compactMap(\.self) }
  }

  /// An order of last month with a line whose product is gone.
  private func oldOrder() -> Order? {
    guard let storage = shop.storages.first, let product = shop.products.first, let user = users.first else {
      return nil
    }
    return Order(
      id: World.firstOrderID, storage: storage.identifier, userID: user.id, created: now - 30 * 86_400,
      status: storage.firstWord, formIdentifier: storage.formIdentifier,
      account: storage.accounts.first ?? "",
      lines: [
        Order.Line(product: product, quantity: 1, isOrphan: true), Order.Line(product: product, quantity: 2),
      ])
  }

  /// Answers one request.
  public mutating func respond(to request: Request) -> Response {
    expireSessions()
    struck = nil
    mailed = nil
    origin = baseURL ?? request.origin ?? World.noOrigin
    let isHead = request.method == "HEAD"
    var response = respondUndated(to: isHead ? request.asGET : request)
    if response.headers["date"] == nil { response.headers["date"] = now.httpDate }
    response.headers.merge(CrossOrigin.headers) { own, _ in own }
    return isHead ? response.withoutBody : response
  }

  private mutating func respondUndated(to request: Request) -> Response {
    guard request.method != "OPTIONS" else { return CrossOrigin.preflight(request) }
    // A caller that takes the sandbox for a proxy gets no answer, as from Node.
    guard request.method != "CONNECT" else { return Response(status: 400, delivery: .dropped) }
    return switch request.segments.first?.lowercased() {
    case "api": respondAsAPI(to: request)
    case "pay": respondAsPaymentPage(to: request)
    case "sandbox": respondAsControl(to: request)
    case "cloud-static": picture(request)
    default: World.noSuchRoute(request).response(at: now)
    }
  }

  /// The answer to a path that leads nowhere.
  static func noSuchRoute(_ request: Request) -> Refusal {
    Refusal(404, "Cannot \(request.method) \(request.path)")
  }
}
