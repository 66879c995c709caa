import CheckoutViewModel
import OneEntryClient
import Testing

struct AppCheckoutTests {
  @Test func `an order that was put off is not sent once the shopper has signed out`() {
    var app = Sample.reviewing()
    app.follow(.checkout(.confirmTapped), .placement(.answered(.failure(.busy(retryAfter: 7)))))
    #expect(app.follow(.overlay(.asked(.signOut)), .overlay(.answered(yes: true))).contains(.stop(.resend)))
    #expect(app.follow(.placement(.resendDue)).isEmpty)
  }

  @Test func `an order that was put off is not sent once the sign-in has ended`() {
    var app = Sample.reviewing()
    app.follow(
      .checkout(.confirmTapped), .placement(.answered(.failure(.busy(retryAfter: 7)))), .placement(.resendDue)
    )
    let effects = app.follow(.placement(.listed(.failure(.signedOut))))
    #expect(effects.last { $0 == .stop(.resend) || $0.isResend } == .stop(.resend))
    #expect(app.screen == .signIn && app.follow(.placement(.resendDue)).isEmpty)
  }

  @Test func `an order that a busy shop never took is not unfinished in the journal either`() {
    var app = Sample.reviewing()
    let busy = App.Action.placement(.answered(.failure(.busy(retryAfter: 7))))
    app.follow(.checkout(.confirmTapped), busy)
    for _ in 1..<OrderPlacement.maximumPostponements {
      app.follow(.placement(.resendDue), .placement(.listed(.success(ListedOrders([])))), busy)
    }
    app.follow(.placement(.resendDue), .placement(.listed(.success(ListedOrders([])))))
    let id = app.shopping.placement.checkoutID
    app.follow(busy, .placement(.checkDue))
    #expect(app.shopping.placement.checkoutID == id)
    let effects = app.follow(.placement(.list([])), at: Sample.later(31))
    #expect(app.shopping.placement.checkoutID == nil && id != nil)
    #expect(effects == [.keepState(.done(orderID: nil), checkout: id ?? "")])
  }

  @Test func `a purchase from sign-in to paid`() {
    var app = Sample.reviewing()
    #expect(app.screen == .review)
    let sent = app.follow(.checkout(.confirmTapped))
    guard case .createOrder(let order) = sent.first, sent.count == 1 else {
      Issue.record("no order was sent")
      return
    }
    let intent = order.intent
    #expect(intent.draft.lines == [OrderLine(productID: 14, quantity: 1)])
    #expect(intent.draft.formData == [FormDatum(marker: "name", type: .string, value: .string("Ann"))])
    #expect(intent.draft.paymentAccountIdentifier == "stripe")
    #expect(intent.shownTotal == Money(340, "USD"))
    #expect(app.follow(.placement(.answered(.success(Sample.order())))).opensSession(89))
    #expect(app.path == [.catalogue, .payment])
    #expect(app.shopping.cart.isEmpty)
    #expect(!app.shopping.form.isTouched)
    app.openSession(Sample.session())
    app.follow(.watch(89, .checked(.success(Sample.check(Sample.session(46, .completed))))))
    #expect(app.shopping.watch?.isPaid == true)
    #expect(app.unfinished == nil)
  }

  @Test func `a second Enter does not send a second order`() {
    var app = Sample.reviewing()
    #expect(app.follow(.checkout(.confirmTapped)).count == 1)
    #expect(app.follow(.checkout(.confirmTapped)).isEmpty)
    #expect(app.follow(.navigation(.backTapped), .navigation(.nextTapped), .checkout(.confirmTapped)).isEmpty)
    app.follow(.placement(.answered(.success(Sample.order()))))
    #expect(app.follow(.checkout(.confirmTapped)).isEmpty)
    #expect(app.follow(.placement(.answered(.success(Sample.order(90))))).isEmpty)
    #expect(app.shopping.watch?.order.id == 89)
  }

  @Test func `a refused order stays on the review with its words and marks the field`() {
    var app = Sample.reviewing()
    let sentence = "Values of marker 'name' is wrong"
    app.follow(.checkout(.confirmTapped), .placement(.answered(.failure(.refused(sentence)))))
    #expect(app.screen == .review)
    #expect(app.shopping.placement.failure == .refused(sentence))
    #expect(app.shopping.form.fields[0].problem == .refusedByShop(sentence))
    #expect(app.shopping.form.focus == .field(0))
    #expect(app.shopping.cart.count == 1)
    #expect(app.follow(.checkout(.confirmTapped)).isEmpty)
    #expect(app.notice == .formIsIncomplete(1))
    app.follow(.navigation(.backTapped), .form(.edited(.insert("a"))), .navigation(.nextTapped))
    app.prepare()
    #expect(app.follow(.checkout(.confirmTapped)).count == 1)
  }

  @Test func `a shop that was away when the order was sent gets it when it is back`() {
    var app = Sample.reviewing()
    app.follow(.checkout(.confirmTapped), .placement(.answered(.failure(.offline))))
    #expect(app.shopping.placement.failure == .offline)
    #expect(app.shopping.cart.count == 1)
    #expect(app.follow(.checkout(.confirmTapped)).count == 1)
  }

  @Test func `an order whose outcome is unknown is sent again only after a question`() {
    var app = Sample.reviewing()
    app.follow(.checkout(.confirmTapped), .placement(.answered(.failure(.noAnswer))))
    #expect(app.follow(.checkout(.confirmTapped)).isEmpty)
    #expect(app.unfinished == .unknownOrder)
    app.follow(.overlay(.asked(.sendAgain)))
    #expect(app.follow(.overlay(.answered(yes: true))).isEmpty)
    app.follow(.placement(.checkDue), .placement(.list([])), at: Sample.later(31))
    app.follow(.overlay(.asked(.sendAgain)))
    #expect(app.follow(.overlay(.answered(yes: false))).isEmpty)
    app.follow(.overlay(.asked(.sendAgain)))
    #expect(app.follow(.overlay(.answered(yes: true))).count == 1)
  }

  private static let verdicts: [OrderPlacement.Event] = [
    .list([]), .list([Sample.order(90), Sample.order(91)]), .listed(.failure(.notPermitted(nil))),
    .listed(.success(ListedOrders([], isComplete: false))),
  ]

  private static func lost() -> App {
    var app = Sample.reviewing()
    app.follow(.checkout(.confirmTapped), .placement(.answered(.failure(.noAnswer))), .placement(.setAside))
    app.follow(.placement(.checkDue), at: Sample.later(31))
    return app
  }

  @Test(arguments: verdicts)
  func `an order that cannot be found is set aside for another one, and can be gone on with`(
    _ verdict: OrderPlacement.Event
  ) {
    var app = Self.lost()
    let id = app.shopping.placement.checkoutID
    #expect(id != nil)
    app.follow(.placement(verdict), at: Sample.later(31))
    let effects = app.follow(.placement(.setAside), at: Sample.later(32))
    #expect(effects.contains { app.intent.map($0.prepares) == true } && app.notice == .unfinished(1))
    #expect(app.shopping.placement.checkoutID == nil && app.shopping.unfinishedCheckouts.map(\.id) == [id])
    app.follow(.checkout(.goOnTapped), at: Sample.later(33))
    #expect(app.shopping.placement.checkoutID == id && app.shopping.unfinishedCheckouts.isEmpty)
  }

  @Test(arguments: verdicts)
  func `an order that cannot be found is given up after a question, and is not unfinished any more`(
    _ verdict: OrderPlacement.Event
  ) {
    var app = Self.lost()
    let id = app.shopping.placement.checkoutID ?? ""
    app.follow(.overlay(.asked(.giveUp)), .overlay(.answered(yes: true)))
    #expect(app.shopping.placement.checkoutID == id)
    app.follow(.placement(verdict), .overlay(.asked(.giveUp)), at: Sample.later(31))
    #expect(app.follow(.overlay(.answered(yes: false))).isEmpty)
    app.follow(.overlay(.asked(.giveUp)))
    let effects = app.follow(.overlay(.answered(yes: true)))
    #expect(effects.contains(.keepState(.done(orderID: nil), checkout: id)))
    #expect(app.shopping.placement.checkoutID == nil && app.shopping.unfinishedCheckouts.isEmpty)
  }

  @Test func `an order that is made after the review was left is kept and does not steer`() {
    var app = Sample.reviewing()
    app.follow(.checkout(.confirmTapped), .navigation(.opened(.catalogue)))
    #expect(app.follow(.placement(.answered(.success(Sample.order())))).isEmpty)
    #expect(app.screen == .catalogue)
    #expect(app.notice == .orderCreated(id: 89))
    #expect(app.shopping.cart.isEmpty)
    #expect(app.follow(.navigation(.opened(.payment))).opensSession(89))
  }

  @Test func `what came into the cart while the order was on its way stays there`() {
    var app = Sample.reviewing()
    app.follow(
      .checkout(.confirmTapped), .navigation(.opened(.catalogue)), .catalogue(.moved(by: 1)),
      .checkout(.addTapped))
    app.follow(.placement(.answered(.success(Sample.order()))))
    #expect(app.shopping.cart.lines.map(\.id) == [1])
  }

  @Test(arguments: [true, false])
  func `an order takes its lines out of the cart that it was made from, and out of no other`(_ isOwn: Bool) {
    var app = Sample.signedIn()
    app.follow(.cart(.added(Sample.box, quantity: 1)))
    app.type("Ann", { .form(.edited($0)) })
    var intent = Sample.intent
    intent.isFromSavedCart = isOwn
    let order = Sample.journaled(intent)
    app.follow(.placement(.resumed(order, inFlightUntil: Sample.now)), .placement(.checkDue))
    let found = Sample.order(89)
    app.follow(.placement(.list([found])), .placement(.adopted(found, .success(true))))
    #expect(app.shopping.watches[89] != nil && app.shopping.cart.isEmpty == isOwn)
    #expect(app.shopping.form.isTouched == !isOwn)
  }

  @Test func `an order that is cancelled while its total is confirmed is not open any more`() {
    var app = Sample.reviewing()
    let order = Sample.order(total: Money(345, "USD"))
    app.follow(.checkout(.confirmTapped), .placement(.answered(.success(order))))
    app.follow(.navigation(.opened(.orders)), .orders(.loaded(.success([Sample.own()]))))
    let cancelled = Sample.order(cancelledBy: "orders_cancelled")
    app.follow(.orders(.cancelConfirmed(Sample.own())))
    let effects = app.follow(.orders(.canceled(orderID: 89, .success(cancelled))))
    #expect(effects.contains(PaymentWatch.firstCheck))
    app.follow(.watch(89, .checked(.success(Sample.check(order: cancelled)))))
    #expect(app.shopping.openPayments.isEmpty && app.shopping.watches[89]?.end == .canceled)
  }

  @Test func `an expired sign-in while the order is sent comes back to the review with everything kept`() {
    var app = Sample.reviewing()
    app.follow(.checkout(.confirmTapped), .placement(.answered(.failure(.signedOut))))
    #expect(app.screen == .signIn)
    app.signInAgain()
    #expect(app.screen == .review)
    app.prepare()
    #expect(app.shopping.form.fields[0].text == "Ann")
    #expect(app.follow(.checkout(.confirmTapped)).count == 1)
  }

  @Test func `an expired sign-in while paying comes back to the payment and looks at once`() {
    var app = Sample.paying()
    let effects = app.follow(.watch(89, .checked(.failure(.signedOut))))
    #expect(effects.pause == nil)
    #expect(app.screen == .signIn)
    #expect(app.follow(.watch(89, .checkDue)).isEmpty)
    let back = app.signInAgain()
    #expect(back.contains(PaymentWatch.firstCheck))
    #expect(app.screen == .payment)
    #expect(app.shopping.watch?.isWatching == true)
    #expect(
      app.follow(.watch(89, .checked(.success(Sample.check(Sample.session()))))).pause != nil)
  }

  @Test func `an order made while signed out is paid after signing in`() {
    var app = Sample.reviewing()
    app.follow(.checkout(.confirmTapped), .cart(.pricesLoaded(.failure(.signedOut))))
    app.follow(.placement(.answered(.success(Sample.order()))))
    #expect(app.signInAgain().opensSession(89))
    #expect(app.screen == .payment)
  }

  @Test func `somebody else who signs in finds nothing of the one before`() {
    var app = Sample.paying()
    app.follow(.watch(89, .checked(.failure(.signedOut))))
    app.signInAgain(as: "bob@example.com")
    #expect(app.screen == .catalogue)
    #expect(app.shopping.watch == nil)
    #expect(app.shopping.form.fields.isEmpty)
    #expect(app.follow(.navigation(.opened(.payment))).isEmpty)
    #expect(app.screen == .catalogue)
  }

  @Test func `a shop that goes away while paying and comes back goes on`() {
    var app = Sample.paying()
    #expect(app.follow(.watch(89, .checked(.failure(.offline)))).pause != nil)
    #expect(app.shopping.watch?.observation?.failures == 1)
    #expect(app.follow(.watch(89, .checkDue)) == [PaymentWatch.firstCheck])
    let paid = Sample.check(Sample.session(46, .completed))
    let kept = [Effect.keepPaymentState(.done(orderID: 89), orderID: 89)]
    #expect(app.follow(.watch(89, .checked(.success(paid)))) == kept)
    #expect(app.shopping.watch?.isPaid == true)
  }

  @Test func `a shop that is away when the program starts is asked again`() {
    var app = Sample.app()
    app.follow(.started, .signIn(.providersLoaded(.failure(.offline))))
    #expect(app.signIn.phase == .unavailable(.offline))
    #expect(app.follow(.signIn(.opened)) == [.loadProviders])
  }

  @Test func `cash is complete at once`() {
    let app = Sample.paying(account: "cash")
    #expect(app.shopping.watch?.isOnDelivery == true)
    #expect(app.unfinished == nil)
  }

  @Test func `a method that could not be changed is told`() {
    var app = Sample.paying()
    app.follow(.payment(.methodTapped), .payment(.methodMoved(by: 1)), .payment(.methodChosen))
    app.follow(.watch(89, .methodChanged(.failure(.refused("No")))))
    #expect(app.notice == .failed(.refused("No")))
  }

  @Test func `a product is added by its number even where the list does not show it`() {
    var app = Sample.signedIn()
    app.follow(.overlay(.prompted(.productID)), .overlay(.promptEdited(.insert("77"))))
    #expect(app.follow(.overlay(.promptSubmitted)) == [.fetchProducts([77: 1])])
    app.follow(.checkout(.productsFound([77: 1], .success([Product(id: 77, title: "Hidden")]))))
    #expect(app.shopping.cart.quantity(of: 77) == 1)
    app.follow(.checkout(.productsFound([78: 1], .success([]))))
    #expect(app.notice == .noProduct([78]))
  }

  @Test func `what is ordered keeps its name where the shop's answer has none`() {
    var app = Sample.reviewing()
    var order = Sample.order()
    order.lines = [Order.Line(productID: 14, quantity: 1), Order.Line(productID: 99, quantity: 1)]
    app.follow(.checkout(.confirmTapped), .placement(.answered(.success(order))))
    #expect(app.shopping.watches[89]?.order.lines.map(\.title) == ["Box", nil])
  }

  @Test func `an order of the past is paid again and repeated as a cart`() {
    var app = Sample.signedIn()
    app.follow(.navigation(.opened(.orders)), .orders(.loaded(.success([Sample.own(12)]))))
    var paying = app
    #expect(paying.follow(.checkout(.payAgainTapped)).opensSession(12))
    #expect(paying.path == [.catalogue, .orders, .payment])
    #expect(app.follow(.checkout(.repeatTapped)) == [.loadPrices([14])])
    #expect(app.path == [.catalogue, .cart])
    #expect(app.shopping.cart.estimate == [Money(340, "USD")])
  }

  @Test func `undoing nothing says so`() {
    var app = Sample.signedIn()
    app.follow(.cart(.undone))
    #expect(app.notice == .nothingToUndo)
  }
}

extension Effect {
  fileprivate var isResend: Bool { if case .wait(.resend, _) = self { true } else { false } }
}
