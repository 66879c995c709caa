import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct AppUnfinishedTests {
  private let order = Sample.journaled(Sample.intent)

  @Test func `what earlier runs left is told once signed in, and nothing is sent`() {
    var app = Sample.signedIn()
    let left = UnfinishedCheckout(
      id: "a", stage: .payment(orderID: 89, storage: "orders", sessionAskedAt: nil))
    #expect(app.follow(.checkout(.journalRead(.success(JournalContents(unfinished: [left]))))).isEmpty)
    #expect(app.notice == .unfinished(1))
    #expect(app.shopping.unfinishedCheckouts == [left])
  }

  @Test func `an unpaid order is opened where it was left`() {
    var app = Sample.signedIn()
    let left = UnfinishedCheckout(
      id: "a", stage: .payment(orderID: 89, storage: "orders", sessionAskedAt: nil))
    app.follow(.checkout(.journalRead(.success(JournalContents(unfinished: [left])))))
    #expect(app.follow(.checkout(.goOnTapped)) == [.loadOrder(id: 89, storage: "orders")])
    #expect(app.follow(.checkout(.orderLoaded(89, .success(Sample.own())))).opensSession(89))
    #expect(app.screen == .payment)
    #expect(app.follow(.checkout(.goOnTapped)).isEmpty)
  }

  @Test func `an unpaid order that cannot be loaded stays on the list`() {
    var app = Sample.signedIn()
    let left = UnfinishedCheckout(
      id: "a", stage: .payment(orderID: 89, storage: "orders", sessionAskedAt: nil))
    app.follow(
      .checkout(.journalRead(.success(JournalContents(unfinished: [left])))), .checkout(.goOnTapped))
    app.follow(.checkout(.orderLoaded(89, .failure(.offline))))
    #expect(app.notice == .failed(.offline))
    #expect(app.follow(.checkout(.goOnTapped)) == [.loadOrder(id: 89, storage: "orders")])
  }

  @Test func `an order that may exist is looked for, and paid when it is found`() {
    var app = Sample.signedIn()
    let left = UnfinishedCheckout(id: order.id, stage: .order(order, inFlightUntil: Sample.now))
    app.follow(.checkout(.journalRead(.success(JournalContents(unfinished: [left])))))
    #expect(app.follow(.checkout(.goOnTapped)) == [.wait(.reconcile, .milliseconds(500))])
    #expect(app.screen == .review)
    #expect(app.unfinished == .unknownOrder)
    app.follow(.placement(.checkDue))
    #expect(app.follow(.placement(.list([Sample.order()]))) == [.adoptOrder(order, Sample.order())])
    #expect(app.follow(.placement(.adopted(Sample.order(), .success(true)))).opensSession(89))
    #expect(app.screen == .payment)
  }

  @Test func `what this run is busy with is not unfinished`() {
    var app = Sample.paying()
    let left = UnfinishedCheckout(
      id: "a", stage: .payment(orderID: 89, storage: "orders", sessionAskedAt: nil))
    app.follow(.checkout(.journalRead(.success(JournalContents(unfinished: [left])))))
    #expect(app.shopping.unfinishedCheckouts.isEmpty)
    #expect(app.notice == nil)
  }

  @Test func `a journal that cannot be read is told`() {
    var app = Sample.signedIn()
    app.follow(.checkout(.journalRead(.failure(.local("read-only")))))
    #expect(app.notice == .failed(.local("read-only")))
  }
}
