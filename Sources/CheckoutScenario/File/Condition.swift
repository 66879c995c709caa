import CheckoutViewModel
import Foundation

/// What is to be true of the state. What is not named may be anything.
public struct Condition: Equatable, Sendable {
  /// The screen that shows.
  public var screen: Screen?
  /// How far the order is.
  public var order: OrderWord?
  /// How far its payment is, by the word of `--json`.
  public var payment: String?
  /// The number of pieces in the cart.
  public var cart: Int?
  /// What the order costs; before there is one, what it would cost.
  public var total: Decimal?
  /// What has been paid of the order.
  public var paid: Decimal?
  /// What is still to be paid of it.
  public var due: Decimal?
  /// Texts that are on the screen.
  public var see: [String] = []

  /// Nothing in particular.
  public init() {}

  /// How far an order is.
  public enum OrderWord: String, CaseIterable, Sendable {
    /// None was sent.
    case none
    /// The shop was too busy; it is sent again by itself.
    case postponed
    /// It may or may not exist.
    case unknown
    /// The shop did not take it.
    case refused
    case placed
  }

  /// The words for a payment; those of sessions are the API's own.
  static let paymentWords = [
    "none", "no-session", "confirming-total", "on-delivery", "waiting", "processing", "partial", "completed",
    "canceled", "expired", "failed",
  ]
}

extension Condition {
  /// Something that is not as it is to be.
  struct Mismatch: Equatable {
    var name: String
    var expected: String
    var actual: String

    var sentence: String { "\(name) is “\(actual)”, not “\(expected)”" }
  }

  /// What is not as it is to be; empty where everything is.
  func mismatches(in app: App, _ shown: ShownText) -> [Mismatch] {
    let watch = app.shopping.watch
    let words = [
      mismatch("screen", screen?.name, app.screen.name),
      mismatch("order", order?.rawValue, OrderWord(app).rawValue),
      mismatch("payment", payment, watch?.stateWord ?? "none"),
      mismatch("cart", cart, app.shopping.cart.count),
      mismatch("total", total, app.knownTotal), mismatch("paid", paid, watch?.order.paidSum?.amount),
      mismatch("due", due, watch?.order.restSum?.amount),
    ].compactMap(\.self)
    return words
      + see.filter { !shown.contains($0) }.map { Mismatch(name: "the screen", expected: $0, actual: "…") }
  }

  private func mismatch<Value: Equatable>(_ name: String, _ expected: Value?, _ actual: Value?) -> Mismatch? {
    guard let expected, expected != actual else { return nil }
    return Mismatch(name: name, expected: "\(expected)", actual: actual.map { "\($0)" } ?? "not known")
  }
}

extension Condition.OrderWord {
  init(_ app: App) {
    if app.shopping.watch != nil {
      self = .placed
      return
    }
    self =
      switch app.shopping.placement.state {
      case .idle, .preparing, .ready: .none
      case .postponed: .postponed
      case .sending, .checkingBeforeResend, .searching, .adopting: .unknown
      case .rejected: .refused
      case .placed: .placed
      }
  }
}

extension PaymentWatch {
  /// The word for how far it is, as reports have it.
  var stateWord: String {
    switch state {
    case .onDelivery: "on-delivery"
    case .confirmingTotal: "confirming-total"
    case .settled(_, let status): status.word
    case .new, .lookingForSession, .openingSession, .searchingForSession, .sessionPostponed, .withoutSession,
      .watching, .paused, .patienceOver, .blocked, .partPaid, .changingMethod:
      status?.word ?? "no-session"
    }
  }
}

extension App {
  /// What the order costs, or would cost by what is known now.
  var knownTotal: Decimal? {
    if let watch = shopping.watch { return watch.order.due?.amount }
    return intent?.shownTotal?.amount ?? shopping.cart.estimate.first?.amount
  }
}

extension Screen {
  /// What a scenario calls it.
  var name: String {
    switch self {
    case .signIn: "sign-in"
    case .catalogue: "catalogue"
    case .cart: "cart"
    case .orderForm: "details"
    case .review: "review"
    case .payment: "payment"
    case .orders: "orders"
    }
  }

  init?(named name: String) {
    guard let screen = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = screen
  }
}
