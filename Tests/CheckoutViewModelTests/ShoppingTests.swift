import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

/// Nothing of one user reaches another: not the cart, not the screen, not what is written down.
struct ShoppingTests {
  private static let fresh: App = {
    var app = Sample.app()
    app.follow(.signIn(.opened), .signIn(.providersLoaded(.success([Sample.provider]))))
    app.follow(.signIn(.formLoaded(provider: "email", .success(Sample.signInForm))))
    app.signIn(as: "bob@example.com")
    return app
  }()

  /// Everything that a user can leave behind.
  private static let filled: App = {
    var app = Sample.paying()
    app.follow(.checkout(.journalRead(.success(JournalContents()))), .navigation(.opened(.catalogue)))
    app.follow(.checkout(.addTapped), .catalogue(.edited(.insert("tea"))), .cart(.keptForLater))
    app.follow(.checkout(.addTapped), .navigation(.opened(.orderForm)), .form(.edited(.insert("Ann"))))
    app.follow(.navigation(.opened(.orders)), .orders(.loaded(.success([Sample.own(12), Sample.own(89)]))))
    app.follow(.orders(.edited(.insert("8"))), .navigation(.opened(.review)))
    app.prepare()
    return app
  }()

  @Test func `somebody else who signs in after a sign-out starts as on the first day`() {
    var app = Self.filled
    app.follow(.overlay(.asked(.signOut)), .overlay(.answered(yes: true)))
    #expect(app.screen == .catalogue && app.shopping.cart.isEmpty && app.shopping.watches.isEmpty)
    app.signIn(as: "bob@example.com")
    #expect(app.shopping == Self.fresh.shopping.numbered(as: app.shopping.id))
    #expect(app.path == Self.fresh.path && app.overlay == nil && app.notice == nil)
  }

  @Test func `somebody else who signs in where a sign-in has ended starts as on the first day`() {
    var app = Self.filled
    app.follow(.cart(.pricesLoaded(.failure(.signedOut))))
    app.signIn(as: "bob@example.com")
    #expect(app.shopping == Self.fresh.shopping.numbered(as: app.shopping.id))
    #expect(app.path == Self.fresh.path)
  }

  @Test func `the same user finds everything again`() {
    var app = Self.filled
    let before = app.shopping
    app.follow(.cart(.pricesLoaded(.failure(.signedOut))))
    app.signIn(as: "ann@example.com")
    #expect(app.shopping.id == before.id && app.shopping.cart.lines == before.cart.lines)
    #expect(
      app.shopping.form.answers == before.form.answers && app.shopping.watches.keys == before.watches.keys)
  }

  @Test(
    arguments: [
      .readJournal, .loadOrders, .loadKnownDetails(storage: "orders"),
      .saveCart(SavedCart(cart: Cart(), form: OrderForm())),
      .checkPayment(orderID: 89, storage: "orders", afresh: false), .createSession(orderID: 89),
      .findOrder(nil),
      .createOrder(Sample.journaled(Sample.intent)), .loadPrices([14]), .edit(field: "name", "Ann"),
    ] as [Effect])
  func `an answer for the user before is dropped`(effect: Effect) {
    var app = Self.filled
    let then = app.circumstances
    #expect(!app.isOutdated(effect, askedIn: then))
    app.follow(.overlay(.asked(.signOut)), .overlay(.answered(yes: true)))
    #expect(app.isOutdated(effect, askedIn: then))
  }

  @Test func `nothing of the user before is written down for the next one`() {
    var app = Self.filled
    app.follow(.overlay(.asked(.signOut)), .overlay(.answered(yes: true)))
    app.signIn(as: "bob@example.com")
    let left = SavedCart(cart: Sample.filledCart, form: OrderForm())
    app.follow(.checkout(.journalRead(.success(JournalContents(savedCart: left)))))
    #expect(app.shopping.cart.quantity(of: 1) == 2, "the next user's own cart is back")
  }
}

extension App {
  /// Types a name and a password, and is let in.
  mutating func signIn(as user: String) {
    if screen != .signIn { follow(.navigation(.opened(.signIn))) }
    while signIn.focus != 0 { follow(.signIn(.moved(by: -1))) }
    follow(.signIn(.edited(.deleteToEnd)), .signIn(.edited(.deleteToStart)))
    type(user, { .signIn(.edited($0)) })
    follow(.signIn(.moved(by: 1)))
    type("secret", { .signIn(.edited($0)) })
    follow(.signIn(.submitted), .signIn(.answered(.signIn, .success(user))))
  }
}

extension Shopping {
  /// The same, with another number.
  fileprivate func numbered(as id: Int) -> Shopping {
    var other = Shopping(id: id, owner: owner)
    other.catalogue = catalogue
    other.cart = cart
    other.form = form
    other.orders = orders
    other.review = review
    other.placement = placement
    other.payment = payment
    return other
  }
}

extension Sample {
  static var filledCart: Cart {
    var cart = Cart()
    _ = cart.handle(.added(tea, quantity: 2))
    return cart
  }
}
