import CheckoutViewModel
import OneEntryClient
import Testing

struct PaymentMethodTests {
  @Test func `another method is chosen and a session opened with it`() {
    var payment = Payment.watching()
    payment.follow(.methodTapped)
    #expect(payment.methodIndex == 1)
    payment.follow(.methodMoved(by: 1))
    let effects = payment.follow(.methodChosen)
    #expect(effects == [.stop(.poll), .changeMethod(payment.order, storage: "orders", account: "paypal")])
    #expect(payment.isChangingMethod)
    let opening = payment.follow(.methodChanged(orderID: 89, .success(Sample.order(account: "paypal"))))
    #expect(opening == [.stop(.poll), .openSession(payment.order)])
    #expect(payment.account?.identifier == "paypal")
    #expect(payment.timeline.last?.event == .methodChanged("PayPal"))
  }

  @Test func `the choice goes round and can be dismissed`() {
    var payment = Payment.watching()
    payment.follow(.methodTapped, .methodMoved(by: -5))
    #expect(payment.methodIndex == 2)
    #expect(payment.follow(.methodDismissed).isEmpty)
    #expect(payment.methodIndex == nil)
    #expect(payment.follow(.methodChosen).isEmpty)
  }

  @Test func `the method that it has already changes nothing`() {
    var payment = Payment.watching()
    #expect(payment.follow(.methodTapped, .methodChosen).isEmpty)
    #expect(!payment.isChangingMethod)
  }

  @Test func `a method that could not be changed goes on watching`() {
    var payment = Payment.watching()
    payment.follow(.checked(orderID: 89, .success(Sample.check(Sample.session()))))
    payment.follow(.methodTapped, .methodMoved(by: 1), .methodChosen)
    #expect(
      payment.follow(.methodChanged(orderID: 89, .failure(.refused("No")))) == [
        .stop(.poll), PaymentTests.look,
      ])
    #expect(payment.phase == .watching)
    #expect(!payment.isChangingMethod)
  }

  @Test func `a look that ends while the method changes starts no timer`() {
    var payment = Payment.watching()
    payment.follow(.methodTapped, .methodMoved(by: 1), .methodChosen)
    #expect(payment.follow(.checked(orderID: 89, .success(Sample.check(Sample.session())))).pause == nil)
  }

  @Test func `a method that could not be changed after leaving starts nothing`() {
    var payment = Payment.watching()
    payment.follow(.methodTapped, .methodMoved(by: 1), .methodChosen, .left)
    #expect(payment.follow(.methodChanged(orderID: 89, .failure(.offline))).isEmpty)
  }

  @Test func `one account alone leaves nothing to choose`() {
    var payment = Payment(order: Sample.order(), storage: "orders", accounts: [Sample.stripe])
    payment.follow(.opened, .sessionOpened(orderID: 89, .success(Sample.session())), .methodTapped)
    #expect(payment.methodIndex == nil)
  }
}
