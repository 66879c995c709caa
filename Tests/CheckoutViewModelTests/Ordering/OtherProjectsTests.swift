import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

/// Payments at projects that do not pay as most do.
struct OtherProjectsTests {
  @Test func `an order that brings its own link needs no session, and is watched`() {
    var order = Sample.order()
    order.paymentURL = "https://pay.example/o/89"
    var watch = PaymentWatch(order)
    watch.follow(.opened)
    #expect(watch.follow(.sessionsRead(.success([]))) == [PaymentWatch.firstCheck])
    #expect(watch.link?.host == "pay.example" && watch.isWatching)
    #expect(watch.follow(.checked(.success(Sample.check(order: order))), at: 60).pause != nil)
    #expect(watch.isWatching)
    order.isCompleted = true
    watch.follow(.checkTapped, .checked(.success(Sample.check(order: order))))
    #expect(watch.isPaid)
  }

  @Test func `the order's own link is not shown before it is known that no session was opened`() {
    var order = Sample.order()
    order.paymentURL = "https://pay.example/o/89"
    var watch = PaymentWatch(order)
    #expect(watch.link == nil)
    watch.follow(.opened)
    #expect(watch.link == nil, "the sessions are being read")
    watch.follow(.sessionsRead(.success([Sample.session(46, .waiting)])))
    #expect(watch.link?.url == Sample.session().paymentURL)
    var status = PaymentWatch(order)
    status.follow(.checkTapped)
    #expect(status.link == nil, "an order that is only read may be paid")
    status.follow(.checked(.failure(.offline)))
    #expect(status.link == nil)
    status.follow(.checkDue, .checked(.success(Sample.check(order: order))))
    #expect(status.link?.host == "pay.example")
  }

  @Test(arguments: [PaymentStatus.completed, .canceled, .expired, .failed])
  func `the page of a session that is over is not where to pay`(_ status: PaymentStatus) {
    var watch = PaymentWatch.settled(status)
    #expect(watch.link == nil && !watch.isLinkRefused)
    watch.follow(.newSessionTapped)
    #expect(watch.link == nil)
  }

  @Test(arguments: [("invoice", true), ("cash", false), ("stripe", false)])
  func `which accounts are paid on delivery is the project's to say`(account: String, isOffline: Bool) {
    var watch = PaymentWatch(
      order: Sample.order(account: account), storage: "orders", offlineAccounts: ["invoice"])
    watch.follow(.opened, .sessionsRead(.success([])))
    watch.follow(.sessionCreated(.success(Sample.session(url: nil))))
    #expect(watch.isOnDelivery == isOffline)
  }

  @Test func `a stage that is planned for later is not due, and what is due is paid`() {
    var watch = PaymentWatch.watching()
    var order = Order.staged(.completed, .other("planned"))
    #expect(watch.check(Sample.session(46, .completed), order: order).isEmpty)
    #expect(watch.isPaid && watch.order.isPaidLater)
    order.isCompleted = true
    #expect(!order.isPaidLater)
  }

  @Test func `what is paid and what remains of an order in parts`() {
    let order = Order.staged(.completed, .waiting)
    #expect(order.paidSum?.amount == order.stages[0].value)
    #expect(order.restSum?.amount == order.stages[1].value)
    #expect(Sample.order().paidSum == nil)
  }
}

extension Order {
  /// Paid in two parts, each with this status.
  static func staged(
    _ first: PaymentStatus, _ second: PaymentStatus, sessions one: Int? = nil, _ two: Int? = nil
  ) -> Order {
    var order = Sample.order()
    order.isPartial = true
    order.stages = [
      PaymentStage(marker: "deposit", title: "Deposit", sessionID: one, value: 100, status: first),
      PaymentStage(marker: "rest", title: "Rest", sessionID: two, value: 240, status: second),
    ]
    return order
  }
}
