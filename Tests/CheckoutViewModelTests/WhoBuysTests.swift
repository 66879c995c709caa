import CheckoutViewModel
import OneEntryClient
import Testing

/// Products first; who buys is asked where it matters.
struct WhoBuysTests {
  /// A visitor with a box in the cart.
  private static func visitor(takesGuests: Bool = false) -> App {
    var app = Sample.app()
    if takesGuests {
      app = App(
        project: Project(name: "demo", mode: .demo).takingGuests, language: .english, theme: "default")
    }
    app.follow(
      .started, .signIn(.providersLoaded(.success([Sample.provider]))),
      .signIn(.formLoaded(provider: "email", .success(Sample.signInForm))),
      .signIn(.resumed(.failure(.signedOut))),
      .catalogue(.loaded(offset: 0, .position, .success(Page(items: [Sample.box, Sample.tea], total: 2)))),
      .checkout(.addTapped))
    return app
  }

  @Test func `a visitor fills a cart, and says who it is before the order form`() {
    var app = Self.visitor()
    app.follow(.navigation(.nextTapped))
    #expect(app.path == [.catalogue, .cart])
    app.follow(.navigation(.nextTapped))
    #expect(app.path == [.catalogue, .cart, .signIn])
    app.signIn(as: "ann@example.com")
    #expect(app.path == [.catalogue, .cart, .orderForm])
    #expect(app.shopping.cart.count == 1 && app.shopping.user == "ann@example.com")
  }

  @Test func `Escape on the sign-in goes back to what was looked at`() {
    var app = Self.visitor()
    app.follow(.navigation(.opened(.cart)), .navigation(.opened(.signIn)), .navigation(.backTapped))
    #expect(app.path == [.catalogue, .cart])
    app.follow(.navigation(.opened(.signIn)))
    app.signIn(as: "ann@example.com")
    #expect(app.path == [.catalogue, .cart])
  }

  @Test func `a kept sign-in that is resumed late moves nobody`() {
    var app = Self.visitor()
    app.follow(.navigation(.opened(.cart)), .signIn(.resumed(.success("ann@example.com"))))
    #expect(app.path == [.catalogue, .cart] && app.shopping.cart.count == 1)
  }

  @Test func `what an earlier run left is put beside a visitor's cart`() {
    var app = Self.visitor()
    app.follow(.signIn(.resumed(.success("ann@example.com"))))
    var cart = Cart()
    _ = cart.handle(.added(Sample.tea, quantity: 3))
    _ = cart.handle(.added(Sample.box, quantity: 9))
    let left = SavedCart(cart: cart, form: OrderForm())
    app.follow(.checkout(.journalRead(.success(JournalContents(savedCart: left)))))
    #expect(app.shopping.cart.quantity(of: Sample.box.id) == 1)
    #expect(app.shopping.cart.quantity(of: Sample.tea.id) == 3)
  }

  @Test(arguments: [Failure.signedOut, .notPermitted("No")])
  func `a shop that shows its products to users only asks who it is at once`(failure: Failure) {
    var app = Sample.app()
    app.follow(.started, .catalogue(.loaded(offset: 0, .position, .failure(failure))))
    #expect(app.path == [.signIn])
    #expect(
      app.follow(.signIn(.resumed(.success("ann")))).contains(.loadProducts(offset: 0, .position)))
    #expect(app.path == [.catalogue])
  }

  @Test(arguments: [Failure.offline, .shopBroken(status: 500)])
  func `a shop that is away stays on the products`(failure: Failure) {
    var app = Sample.app()
    app.follow(.started, .catalogue(.loaded(offset: 0, .position, .failure(failure))))
    #expect(app.screen == .catalogue)
  }

  @Test func `somebody else gets nothing of who was there before, a visitor's cart included`() {
    var app = Self.visitor()
    app.follow(.navigation(.opened(.signIn)))
    app.signIn(as: "ann@example.com")
    app.follow(.program(.signOutTapped), .overlay(.answered(yes: true)))
    #expect(app.shopping.cart.isEmpty)
    app.signIn(as: "bob@example.com")
    #expect(app.shopping.cart.isEmpty && app.shopping.user == "bob@example.com")
  }

  // MARK: Guests

  @Test func `a guest goes on to the order form without an account`() {
    var app = Self.visitor(takesGuests: true)
    app.follow(.navigation(.opened(.cart)), .navigation(.nextTapped))
    #expect(app.mayBuyAsGuest)
    #expect(app.follow(.signIn(.guestChosen)) == [.enterAsGuest(onlyToGoOn: false)])
    let effects = app.follow(.signIn(.guestEntered(.success(true))))
    #expect(app.path == [.catalogue, .cart, .orderForm] && app.shopping.owner == .guest)
    #expect(effects.contains(.loadStorages) && effects.contains(.readJournal))
    #expect(app.shopping.cart.count == 1)
  }

  @Test func `a guest has no list of orders`() {
    var app = Self.visitor(takesGuests: true)
    app.follow(.signIn(.guestEntered(.success(true))), .navigation(.opened(.orders)))
    #expect(app.screen == .signIn && !app.mayBuyAsGuest)
  }

  @Test func `a guest of an earlier run is looked for only where nobody is signed in`() {
    var app = Self.visitor(takesGuests: true)
    #expect(app.follow(.signIn(.resumed(.failure(.signedOut)))) == [.enterAsGuest(onlyToGoOn: true)])
    app.follow(.signIn(.guestEntered(.success(false))))
    #expect(!app.signIn.isGuest && app.shopping.owner == .visitor)
    var other = Self.visitor()
    #expect(other.follow(.signIn(.resumed(.failure(.signedOut)))).isEmpty)
  }

  @Test func `a guest may leave, and is told what becomes of what was typed`() {
    var app = Self.visitor(takesGuests: true)
    #expect(app.follow(.program(.signOutTapped)).isEmpty && app.overlay == nil)
    app.follow(.signIn(.guestEntered(.success(true))), .program(.signOutTapped))
    #expect(app.overlay == .question(Question(.forgetGuest)))
    #expect(app.follow(.overlay(.answered(yes: true))).contains(.signOut))
    #expect(app.shopping.owner == .visitor && app.shopping.cart.isEmpty && !app.signIn.isIdentified)
  }

  @Test func `a guest who signs in starts as that user`() {
    var app = Self.visitor(takesGuests: true)
    app.follow(.signIn(.guestEntered(.success(true))), .navigation(.opened(.signIn)))
    app.signIn(as: "ann@example.com")
    #expect(!app.signIn.isGuest && app.shopping.user == "ann@example.com")
  }
}

extension Project {
  fileprivate var takingGuests: Project {
    var project = self
    project.guestStorage = GuestStorage(storage: "orders_guest", form: "order_guest")
    return project
  }
}
