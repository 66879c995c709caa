import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

/// Walks an app through its actions to a state worth looking at.
struct Shopper {
  var app: App
  /// 23 November 2026, 20:15:29 UTC.
  static let now = Date(timeIntervalSince1970: 1_795_464_929)
  private(set) var now = Shopper.now
  /// What the shop says an order costs; by default, what its lines come to.
  var preview: @Sendable (Money?) -> Result<OrderPreview, Failure>? = { .success(OrderPreview(total: $0)) }

  init(_ language: Language = .english, theme: String = "terminal", mode: Project.Mode = .demo) {
    let demo = DemoAccount(user: "your-user@email.com", password: "123456")
    app = App(
      project: Project(
        name: mode == .demo ? "" : "Demo shop", mode: mode, demoAccount: mode == .demo ? demo : nil),
      language: language,
      theme: theme, faults: mode == .demo ? Shopper.faults : FaultPanel())
  }

  mutating func does(_ actions: App.Action...) {
    for action in actions {
      _ = app.handle(action, at: now)
      if case .asking(let draft) = app.shopping.pricing.state,
        let answer = preview(app.shopping.cart.estimate.first)
      {
        _ = app.handle(.pricing(.answered(draft, answer)), at: now)
      }
    }
  }

  /// Confirms the order on the review; `nil` leaves it on its way.
  mutating func places(_ answer: Result<Order, Failure>? = nil) {
    if let intent = app.intent {
      let known = KnownOrders(ids: [], latest: 88)
      does(
        .checkout(.confirmTapped),
        .placement(.prepared(intent, .success(JournaledOrder(id: "checkout", intent: intent, known: known)))))
    }
    if let answer { does(.placement(.answered(answer))) }
  }

  mutating func waits(_ seconds: TimeInterval) { now += seconds }

  var view: View { View(app, timeZone: .gmt) }

  func frame(_ width: Int = 80, _ height: Int = 24) -> Canvas { view.draw(width: width, height: height) }

  /// Presses a key as the terminal would report it.
  mutating func presses(_ keys: Key...) {
    for key in keys { if let action = view.action(for: key) { does(action) } }
  }

  mutating func types(_ text: String) {
    for character in text { presses(.character(character)) }
  }
}

extension Shopper {
  static func atSignIn(_ language: Language = .english, theme: String = "terminal") -> Shopper {
    var shopper = Shopper(language, theme: theme)
    shopper.does(
      .started, .signIn(.providersLoaded(.success([Shop.provider]))),
      .signIn(.formLoaded(provider: "email", .success(Shop.signInForm))),
      .navigation(.opened(.signIn)))
    return shopper
  }

  static func signedIn(_ language: Language = .english, theme: String = "terminal") -> Shopper {
    var shopper = atSignIn(language, theme: theme)
    shopper.does(.signIn(.resumed(.success("your-user@email.com"))))
    return shopper
  }

  static func atCatalogue(_ language: Language = .english, theme: String = "terminal") -> Shopper {
    var shopper = signedIn(language, theme: theme)
    let page = Page(items: Shop.products, total: 128)
    shopper.does(.catalogue(.loaded(offset: 0, .position, .success(page))))
    return shopper
  }

  /// Two products in the cart, one of them twice.
  static func withCart(_ language: Language = .english, theme: String = "terminal") -> Shopper {
    var shopper = atCatalogue(language, theme: theme)
    shopper.does(
      .checkout(.addTapped), .catalogue(.moved(by: 1)), .checkout(.addTapped), .checkout(.addTapped),
      .catalogue(.moved(by: -1)))
    return shopper
  }

  static func atCart(_ language: Language = .english, theme: String = "terminal") -> Shopper {
    var shopper = withCart(language, theme: theme)
    shopper.does(.navigation(.opened(.cart)))
    return shopper
  }

  static func atForm(_ language: Language = .english, theme: String = "terminal") -> Shopper {
    var shopper = atCart(language, theme: theme)
    shopper.does(
      .navigation(.opened(.orderForm)), .form(.storagesLoaded(.success(Shop.storages))),
      .form(.accountsLoaded(.success(Shop.accounts))),
      .form(.formLoaded(marker: "order", .success(Shop.orderForm))),
      .form(.focused(.field(0))), .form(.edited(.insert("Christina Thomas"))))
    return shopper
  }

  static func atReview(_ language: Language = .english, theme: String = "terminal") -> Shopper {
    var shopper = atForm(language, theme: theme)
    shopper.does(
      .form(.focused(.field(2))), .form(.edited(.insert("christina@example.com"))), .navigation(.nextTapped))
    return shopper
  }

  /// The order exists and waits for money behind a link.
  static func atPayment(
    _ language: Language = .english, theme: String = "terminal", total: Money = Money(365, "USD")
  ) -> Shopper {
    var shopper = atReview(language, theme: theme)
    shopper.places(.success(Shop.order(total: total)))
    shopper.does(.watch(89, .sessionsRead(.success([]))))
    return shopper
  }

  static func waitingForPayment(_ language: Language = .english, theme: String = "terminal") -> Shopper {
    var shopper = atPayment(language, theme: theme)
    shopper.waits(1)
    shopper.does(.watch(89, .sessionCreated(.success(Shop.session()))))
    shopper.does(.payment(.linkEncoded(Shop.link, Shop.code)))
    shopper.waits(4)
    shopper.checks(Shop.session())
    return shopper
  }

  /// The shop has said that the money is there.
  static func paid(_ language: Language) -> Shopper {
    var shopper = waitingForPayment(language)
    shopper.checks(Shop.session(.completed))
    return shopper
  }

  mutating func checks(_ session: PaymentSession, order: Order = Shop.order()) {
    does(
      .watch(89, .checkTapped),
      .watch(89, .checked(.success(PaymentCheck(sessions: [session], order: order)))))
  }

  static func atOrders(_ language: Language = .english, theme: String = "terminal") -> Shopper {
    var shopper = signedIn(language, theme: theme)
    shopper.does(.navigation(.opened(.orders)), .orders(.loaded(.success(Shop.orders))))
    return shopper
  }

  /// Each screen in its normal state, by name.
  static let screens: [(name: String, make: @Sendable (Language, String) -> Shopper)] = [
    ("sign-in", { atSignIn($0, theme: $1) }), ("catalogue", { withCart($0, theme: $1) }),
    ("cart", { atCart($0, theme: $1) }), ("order-form", { atForm($0, theme: $1) }),
    ("review", { atReview($0, theme: $1) }), ("payment", { waitingForPayment($0, theme: $1) }),
    ("orders", { atOrders($0, theme: $1) }),
  ]
}
