import CheckoutViewModel
import Foundation
import OneEntryClient

/// A small shop, and a shopper at each point of a purchase.
enum Sample {
  static let now = Date(timeIntervalSince1970: 1_700_000_000)
  static func later(_ seconds: TimeInterval) -> Date { now.addingTimeInterval(seconds) }

  static let box = Product(id: 14, title: "Box", price: Money(340, "USD"), sku: "BX-1")
  static let tea = Product(id: 1, title: "Café moulu « Été »", price: Money(Decimal(125) / 10, "USD"))

  static let provider = AuthProvider(id: 1, identifier: "email", formIdentifier: "reg")
  static let signInForm = Form(
    id: 1, identifier: "reg",
    attributes: [
      FormAttribute(
        marker: "email_reg", title: "Email", validators: Validators(isEmail: true), isLogin: true),
      FormAttribute(marker: "password_reg", title: "Password", isPassword: true),
      FormAttribute(marker: "name_reg", title: "Name", isSignUp: true),
    ])

  static let storage = OrderStorage(
    id: 1, identifier: "orders", title: "Orders", position: 1, formIdentifier: "order",
    paymentAccountIdentifiers: ["cash", "stripe", "paypal"])
  static let pickup = OrderStorage(
    id: 2, identifier: "pickup", title: "Pickup", position: 2, formIdentifier: "collect",
    paymentAccountIdentifiers: ["cash"])
  static let cash = PaymentAccount(id: 1, identifier: "cash", title: "Cash")
  static let stripe = PaymentAccount(id: 2, identifier: "stripe", type: "stripe", title: "Stripe")
  static let paypal = PaymentAccount(id: 3, identifier: "paypal", title: "PayPal")
  static let accounts = [cash, stripe, paypal]

  static let orderForm = Form(
    id: 6, identifier: "order", type: "order",
    attributes: [
      FormAttribute(
        marker: "name", title: "Name",
        validators: Validators(
          isRequired: true, isRequiredStrictly: true, minimumLength: 2, maximumLength: 60)),
      FormAttribute(marker: "email", title: "Email", validators: Validators(isEmail: true)),
      FormAttribute(
        marker: "delivery", type: .list, title: "Delivery",
        options: [
          AttributeOption(title: "Courier", value: "courier"),
          AttributeOption(title: "Pickup", value: "pickup"),
        ]),
    ])

  static func order(_ id: Int = 89, total: Money? = Money(340, "USD"), account: String = "stripe") -> Order {
    Order(
      id: id, statusIdentifier: "new", statusTitle: "New", formIdentifier: "order", total: total,
      paymentAccountIdentifier: account, paymentAccountTitle: account.capitalized,
      lines: [Order.Line(productID: 14, quantity: 1, title: "Box", price: 340)])
  }

  static func order(cancelledBy status: String) -> Order {
    var order = order()
    order.statusIdentifier = status
    return order
  }

  static func own(_ id: Int = 89) -> StoredOrder { StoredOrder(order: order(id), storage: "orders") }

  static func session(
    _ id: Int = 46, _ status: PaymentStatus = .waiting, url: String? = "https://pay.example/c/1"
  ) -> PaymentSession {
    PaymentSession(id: id, orderID: 89, status: status, paymentURL: url, amount: 340)
  }

  static func check(_ sessions: PaymentSession..., order: Order? = nil) -> PaymentCheck {
    PaymentCheck(sessions: sessions, order: order)
  }
}

extension Sample {
  static func form(storages: [OrderStorage] = [storage]) -> OrderForm {
    var form = OrderForm()
    _ = form.handle(.opened)
    _ = form.handle(.storagesLoaded(.success(storages)))
    _ = form.handle(.accountsLoaded(.success(accounts)))
    _ = form.handle(.formLoaded(marker: "order", .success(orderForm)))
    return form
  }

  static func app(purpose: App.Purpose = .shopping, rings: Bool = false) -> App {
    App(
      project: Project(name: "demo", mode: .demo), language: .english, theme: "default", rings: rings,
      purpose: purpose)
  }

  static func signedIn(purpose: App.Purpose = .shopping, rings: Bool = false) -> App {
    var app = app(purpose: purpose, rings: rings)
    app.follow(.signIn(.opened))
    app.follow(
      .signIn(.providersLoaded(.success([provider]))),
      .signIn(.formLoaded(provider: "email", .success(signInForm))))
    app.type("ann@example.com", { .signIn(.edited($0)) })
    app.follow(.signIn(.moved(by: 1)))
    app.type("secret", { .signIn(.edited($0)) })
    app.follow(.signIn(.submitted), .signIn(.answered(.signIn, .success("ann@example.com"))))
    app.follow(
      .catalogue(.loaded(offset: 0, .position, .success(Page(items: [box, tea], total: 2)))),
      .form(.opened), .form(.storagesLoaded(.success([storage]))), .form(.accountsLoaded(.success(accounts))),
      .form(.formLoaded(marker: "order", .success(orderForm))))
    return app
  }

  /// One box in the cart, the name filled in, the review open.
  static func reviewing(
    account: String = "stripe", purpose: App.Purpose = .shopping, rings: Bool = false
  ) -> App {
    var app = signedIn(purpose: purpose, rings: rings)
    app.follow(.cart(.added(box, quantity: 1)), .navigation(.opened(.cart)), .navigation(.opened(.orderForm)))
    app.type("Ann", { .form(.edited($0)) })
    app.follow(.form(.focused(.account)))
    while app.shopping.form.account?.identifier != account { app.follow(.form(.optionMoved(by: 1))) }
    app.follow(.navigation(.nextTapped))
    app.prepare()
    return app
  }

  /// The order is made and its first session is being checked.
  static func paying(account: String = "stripe", rings: Bool = false) -> App {
    var app = reviewing(account: account, rings: rings)
    app.follow(.checkout(.confirmTapped), .placement(.answered(.success(order(account: account)))))
    app.openSession(session(url: account == "stripe" ? "https://pay.example/c/1" : nil))
    return app
  }

  /// What the review of ``reviewing(account:)`` decides, but for the words.
  static let intent = OrderIntent(
    storage: "orders",
    draft: OrderDraft(
      formIdentifier: "order", paymentAccountIdentifier: "stripe", formData: [],
      lines: [OrderLine(productID: 14, quantity: 1)]))
}

extension App {
  /// Handles actions one after the other; the effects of the last one.
  @discardableResult
  mutating func follow(_ actions: Action..., at now: Date = Sample.now) -> [Effect] {
    actions.reduce([]) { _, action in handle(action, at: now) }
  }

  /// The shop's orders are noted for the order on the review.
  mutating func prepare() {
    answerPreview()
    if let intent { follow(.placement(.prepared(intent, .success(Sample.journaled(intent))))) }
  }

  /// The shop asks what the lines come to, and takes no coupon.
  mutating func answerPreview() {
    guard case .asking(let draft) = shopping.pricing.state else { return }
    let total = shopping.cart.estimate.first
    follow(.pricing(.answered(draft, .success(OrderPreview(total: total, lines: [])))))
  }

  /// The shop has no session for the order yet, and opens one.
  @discardableResult
  mutating func openSession(_ session: PaymentSession, of id: Int = 89) -> [Effect] {
    follow(.watch(id, .sessionsRead(.success([]))), .watch(id, .sessionCreated(.success(session))))
  }

  mutating func type(_ text: String, _ action: (TextEdit) -> Action) {
    for character in text { follow(action(.insert(String(character)))) }
  }
}

extension Field {
  /// A field after these edits.
  func after(_ edits: TextEdit...) -> Field {
    edits.reduce(into: self) { $0.handle($1) }
  }
}
