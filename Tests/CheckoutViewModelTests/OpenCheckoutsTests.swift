import CheckoutViewModel
import OneEntryClient
import Testing

/// What is not finished is gone on with by one key; where there is more than one, the shopper chooses.
struct OpenCheckoutsTests {
  private static let earlier = [88, 87].map {
    UnfinishedCheckout(
      id: "checkout-\($0)", stage: .payment(orderID: $0, storage: "orders", sessionAskedAt: nil))
  }

  private static func app(earlier: [UnfinishedCheckout]) -> App {
    var app = Sample.paying()
    app.follow(
      .watch(89, .checked(.success(Sample.check(Sample.session())))), .navigation(.backTapped),
      .checkout(.journalRead(.success(JournalContents(unfinished: earlier)))))
    return app
  }

  @Test func `the only one is gone on with at once`() {
    var app = Self.app(earlier: [])
    app.follow(.checkout(.goOnTapped))
    #expect(app.screen == .payment && app.overlay == nil)
    #expect(app.openCheckouts.isEmpty)
  }

  @Test func `several are listed, payments of this run first`() {
    var app = Self.app(earlier: Self.earlier)
    #expect(app.follow(.checkout(.goOnTapped)).isEmpty)
    #expect(app.overlay == .list(.openCheckouts, selection: 0))
    #expect(app.openCheckouts.dropFirst() == Self.earlier.map(OpenCheckout.earlier)[...])
    app.follow(.overlay(.listChosen))
    #expect(app.screen == .payment && app.shopping.watch?.id == 89 && app.overlay == nil)
  }

  @Test(arguments: [(1, 88), (2, 87), (9, 87), (-3, nil)])
  func `the one that is chosen is asked for`(step: Int, order: Int?) {
    var app = Self.app(earlier: Self.earlier)
    app.follow(.checkout(.goOnTapped), .overlay(.listMoved(by: step)))
    let effects = app.follow(.overlay(.listChosen))
    #expect(effects.contains(.loadOrder(id: order ?? 0, storage: "orders")) == (order != nil))
  }

  @Test func `the payment that shows is not in the list`() {
    var app = Self.app(earlier: Self.earlier)
    app.follow(.checkout(.goOnTapped), .overlay(.listChosen))
    #expect(app.openCheckouts == Self.earlier.map(OpenCheckout.earlier))
  }

  @Test func `a payment that came to its end meanwhile cannot be chosen by mistake`() {
    var app = Self.app(earlier: [])
    app.follow(.checkout(.goOnTapped))
    app.follow(.navigation(.backTapped), .overlay(.listChosen))
    #expect(app.screen == .catalogue)
  }

  @Test func `an order that was cancelled is asked about at once, so that its payment is not called open`() {
    var app = Self.app(earlier: [])
    var order = Sample.order()
    app.follow(
      .navigation(.opened(.orders)), .orders(.loaded(.success([Sample.own()]))),
      .orders(.cancelConfirmed(Sample.own())))
    order.statusIdentifier = "north_cancelled"
    let effects = app.follow(.orders(.canceled(orderID: 89, .success(order))))
    #expect(effects.contains { if case .checkPayment(89, _, _) = $0 { true } else { false } })
  }
}
