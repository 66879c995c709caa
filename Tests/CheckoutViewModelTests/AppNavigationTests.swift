import CheckoutViewModel
import OneEntryClient
import Testing

struct AppNavigationTests {
  @Test func `changing a part of the review leads to that part`() {
    var app = Sample.reviewing()
    app.follow(.review(.moved(by: 2)), .navigation(.opened(.orderForm)))
    #expect(app.shopping.form.focus == .account)
    app.follow(.navigation(.nextTapped), .review(.moved(by: -1)), .navigation(.opened(.orderForm)))
    #expect(app.shopping.form.focus == .field(0))
    app.follow(.form(.moved(by: 1)), .navigation(.nextTapped), .navigation(.opened(.orderForm)))
    #expect(app.shopping.form.focus == .field(1))
  }

  @Test func `going back from the review leaves the form where it was`() {
    var app = Sample.reviewing()
    app.follow(.navigation(.backTapped), .form(.focused(.field(1))), .navigation(.nextTapped))
    app.follow(.review(.moved(by: 2)), .navigation(.backTapped))
    #expect(app.shopping.form.focus == .field(1))
  }

  @Test func `going back keeps everything and is never blocked by an error`() {
    var app = Sample.signedIn()
    app.follow(
      .checkout(.addTapped), .navigation(.nextTapped), .navigation(.nextTapped), .form(.moved(by: 1)),
      .form(.edited(.insert("nonsense"))),
      .navigation(.nextTapped))
    #expect(app.screen == .orderForm)
    #expect(app.shopping.form.problemCount == 2)
    #expect(app.notice == nil)
    app.follow(.navigation(.backTapped))
    #expect(app.screen == .cart)
    app.follow(.navigation(.backTapped))
    #expect(app.screen == .catalogue)
    #expect(app.follow(.navigation(.backTapped)).isEmpty)
    #expect(app.screen == .catalogue)
    app.follow(.navigation(.nextTapped), .navigation(.nextTapped))
    #expect(app.shopping.form.fields[1].text == "nonsense")
  }

  @Test func `an empty cart does not go on`() {
    var app = Sample.signedIn()
    app.follow(.navigation(.nextTapped), .navigation(.nextTapped))
    #expect(app.screen == .cart)
    #expect(app.notice == .cartIsEmpty)
  }

  @Test func `a form that could not be loaded says why it does not go on`() {
    var app = Sample.reviewing()
    app.follow(
      .navigation(.backTapped), .program(.languageTapped), .form(.storagesLoaded(.failure(.offline))),
      .navigation(.nextTapped))
    #expect(app.screen == .orderForm)
    #expect(app.notice == .failed(.offline))
  }

  @Test func `a screen that is open already is gone back to`() {
    var app = Sample.reviewing()
    app.follow(.navigation(.opened(.cart)))
    #expect(app.path == [.catalogue, .cart])
    app.follow(.navigation(.opened(.cart)))
    #expect(app.path == [.catalogue, .cart])
  }

  @Test func `nothing but the sign-in opens before signing in`() {
    var app = Sample.app()
    for screen in Screen.allCases { app.follow(.navigation(.opened(screen))) }
    #expect(app.screen == .signIn)
  }

  @Test func `leaving the payment keeps it in sight, and coming back checks at once`() {
    var app = Sample.paying()
    app.follow(.watch(89, .checked(.success(Sample.check(Sample.session())))))
    #expect(app.follow(.navigation(.backTapped)).isEmpty)
    #expect(app.screen == .catalogue)
    #expect(app.follow(.navigation(.opened(.payment))) == [.stop(.poll(89)), PaymentWatch.firstCheck])
  }

  @Test func `opening the payment from the payment asks for nothing twice`() {
    var app = Sample.paying()
    #expect(app.follow(.navigation(.opened(.payment))) == [.stop(.poll(89))])
  }

  @Test func `entering the cart asks for its prices`() {
    var app = Sample.signedIn()
    app.follow(.checkout(.addTapped))
    #expect(app.follow(.navigation(.nextTapped)) == [.loadPrices([14])])
  }
}
