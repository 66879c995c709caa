import CheckoutViewModel
import OneEntryClient
import Testing

struct AppTests {
  @Test func `starting shows the products, and asks for the providers and for a kept sign-in`() {
    var app = Sample.app()
    #expect(
      app.follow(.started)
        == [.resumeSession(user: nil), .loadProducts(offset: 0, .position), .loadProviders])
    #expect(app.screen == .catalogue)
  }

  @Test func `a kept sign-in opens the shop`() {
    var app = Sample.app()
    app.follow(.started)
    let effects = app.follow(.signIn(.resumed(.success("ann"))))
    #expect(effects == [.loadStorages, .loadAccounts, .readJournal])
    #expect(app.screen == .catalogue)
  }

  @Test func `a busy shop is told until it is asked again, whatever the keys did`() {
    var app = Sample.app()
    let end = Sample.later(30)
    app.follow(.program(.shopBusy(until: end)))
    #expect(app.notice == .shopBusy(until: end))
    app.follow(.program(.shopBusy(until: nil)))
    #expect(app.notice == nil)
    app.follow(.device(.copied(.orderNumber(89))), .program(.shopBusy(until: nil)))
    #expect(app.notice == .copied(.orderNumber(89)))
  }

  @Test func `a notice stays until the next key and over every answer`() {
    var app = Sample.signedIn()
    app.follow(.checkout(.addTapped))
    let notice = Notice.added(title: "Box", quantity: 1)
    #expect(app.notice == notice)
    app.follow(
      .cart(.pricesLoaded(.failure(.offline))), .orders(.loaded(.success([]))), .catalogue(.searchDue),
      .form(.filled(.failure(.offline))))
    #expect(app.notice == notice)
    app.follow(.catalogue(.moved(by: 1)))
    #expect(app.notice == nil)
  }

  @Test func `real money is called live and the demo stays the demo`() {
    var app = App(project: Project(name: "shop", mode: .test), language: .english, theme: "default")
    var account = Sample.stripe
    account.isTestMode = false
    app.follow(.form(.accountsLoaded(.success([account]))))
    #expect(app.project.mode == .live)
    app.follow(.form(.accountsLoaded(.success([Sample.stripe]))))
    #expect(app.project.mode == .test)
    var demo = Sample.app()
    demo.follow(.form(.accountsLoaded(.success([account]))))
    #expect(demo.project.mode == .demo)
  }

  @Test(arguments: [
    App.Action.catalogue(.loaded(offset: 0, .position, .failure(.signedOut))),
    .catalogue(.found("", .failure(.signedOut))), .checkout(.productsFound([1: 1], .failure(.signedOut))),
    .cart(.pricesLoaded(.failure(.signedOut))), .form(.storagesLoaded(.failure(.signedOut))),
    .form(.accountsLoaded(.failure(.signedOut))), .form(.formLoaded(marker: "order", .failure(.signedOut))),
    .form(.filled(.failure(.signedOut))), .orders(.loaded(.failure(.signedOut))),
    .orders(.canceled(orderID: 1, .failure(.signedOut))),
  ])
  func `whichever answer says so, an ended sign-in asks to sign in again and keeps the cart`(
    action: App.Action
  ) {
    var app = Sample.signedIn()
    app.follow(.checkout(.addTapped), .navigation(.opened(.cart)))
    #expect(app.follow(action).contains(.forgetSignIn))
    #expect(app.screen == .signIn)
    #expect(app.notice == .signInAgain)
    #expect(app.shopping.cart.count == 1)
    app.signInAgain()
    #expect(app.path == [.catalogue, .cart])
  }
}

extension App {
  @discardableResult
  mutating func signInAgain(as user: String = "ann@example.com") -> [Effect] {
    if signIn.fields.first?.isEmpty == false { follow(.signIn(.moved(by: 1))) }
    while signIn.focus != 1 { follow(.signIn(.moved(by: 1))) }
    follow(.signIn(.edited(.insert("secret"))), .signIn(.submitted))
    return follow(.signIn(.answered(.signIn, .success(user))))
  }
}
