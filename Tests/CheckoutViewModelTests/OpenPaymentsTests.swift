import CheckoutViewModel
import OneEntryClient
import Testing

/// A payment that is left stays in sight.
struct OpenPaymentsTests {
  @Test func `a payment that is settled while something else is shown is told`() {
    var app = Sample.paying()
    app.follow(.navigation(.opened(.catalogue)))
    #expect(app.shopping.openPayments.map(\.id) == [89])
    app.follow(.watch(89, .checkTapped))
    app.follow(.watch(89, .checked(.success(Sample.check(Sample.session(46, .completed))))))
    #expect(app.notice == .orderPaid(id: 89))
    #expect(app.shopping.openPayments.isEmpty && app.unfinished == nil)
  }

  @Test func `a payment that is settled on its own screen needs no notice`() {
    var app = Sample.paying()
    app.follow(.watch(89, .checked(.success(Sample.check(Sample.session(46, .completed))))))
    #expect(app.notice == nil && app.shopping.openPayments.isEmpty)
  }

  @Test func `an order that the list calls paid is checked at once`() {
    var app = Sample.paying()
    app.follow(
      .watch(89, .checked(.success(Sample.check(Sample.session())))), .navigation(.opened(.orders)))
    var own = Sample.own()
    own.order.isCompleted = true
    let effects = app.follow(.orders(.loaded(.success([own]))))
    #expect(effects.contains(.checkPayment(orderID: 89, storage: "orders", afresh: false)))
    #expect(app.follow(.orders(.loaded(.success([Sample.own(12)])))).isEmpty)
  }

  @Test(arguments: [false, true])
  func `the bell rings when a payment has come to its end, once, and only on request`(rings: Bool) {
    var app = Sample.paying(rings: rings)
    func rung(by status: PaymentStatus) -> Bool {
      app.follow(.watch(89, .checkTapped))
      return app.follow(.watch(89, .checked(.success(Sample.check(Sample.session(46, status)))))).contains(
        .ring)
    }
    #expect(!rung(by: .waiting))
    #expect(rung(by: .completed) == rings)
    #expect(!rung(by: .completed))
  }
}
