import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct ReviewTests {
  private let intent = Review.order
  private let order = Sample.prepared(Review.order)

  @Test func `a second Enter does not send a second order`() {
    var review = Review.prepared
    #expect(review.follow(.confirmed(intent)) == [.createOrder(order)])
    #expect(review.follow(.confirmed(intent)).isEmpty)
    #expect(review.follow(.resendConfirmed).isEmpty)
    #expect(review.phase == .sending)
  }

  @Test func `the order is written down while the shopper reads, and once`() {
    var review = Review()
    #expect(review.follow(.opened(intent)) == [.prepareOrder(intent)])
    #expect(review.follow(.opened(intent)).isEmpty)
    #expect(review.follow(.prepared(intent, .success(order))).isEmpty)
    #expect(review.follow(.opened(intent)).isEmpty)
  }

  @Test func `a confirmation before it is written down waits for it`() {
    var review = Review().after(.opened(intent))
    #expect(review.follow(.confirmed(intent)).isEmpty)
    #expect(review.phase == .sending)
    #expect(review.follow(.prepared(intent, .success(order))) == [.createOrder(order)])
  }

  @Test func `what cannot be written down is not sent`() {
    let review = Review().after(
      .opened(intent), .confirmed(intent), .prepared(intent, .failure(.local("disk full"))))
    #expect(review.phase == .notSent(.local("disk full")))
  }

  @Test func `another cart is written down anew`() {
    var changed = intent
    changed.draft.lines = [OrderLine(productID: 1, quantity: 2)]
    var review = Review.prepared
    #expect(review.follow(.opened(changed)) == [.prepareOrder(changed)])
    #expect(review.follow(.prepared(intent, .success(order))).isEmpty)
    #expect(review.follow(.confirmed(changed)).isEmpty)
    #expect(
      review.follow(.prepared(changed, .success(Sample.prepared(changed)))) == [
        .createOrder(Sample.prepared(changed))
      ])
  }

  @Test(arguments: [OrderOutcome.refused(.refused("No")), .notSent(.offline)])
  func `what was not taken can be sent again`(outcome: OrderOutcome) {
    var review = Review.prepared.after(.confirmed(intent), .answered(outcome))
    #expect(review.intent == nil)
    #expect(review.follow(.confirmed(intent)) == [.createOrder(order)])
  }

  @Test func `an answer that nobody waits for is dropped`() {
    #expect(Review().after(.answered(.refused(.offline))) == Review())
  }

  @Test func `coming back drops what was said of the last try`() {
    let review = Review.prepared.after(.confirmed(intent), .answered(.notSent(.offline)), .opened(intent))
    #expect(review.phase == .ready)
  }

  @Test func `the parts are walked through and not left`() {
    #expect(Review().after(.moved(by: 9)).selection == .account)
    #expect(Review().after(.moved(by: 1), .moved(by: -9)).selection == .items)
  }
}

extension Review {
  static let order = OrderIntent(
    storage: "orders",
    draft: OrderDraft(
      formIdentifier: "order", paymentAccountIdentifier: "stripe", formData: [],
      lines: [OrderLine(productID: 14, quantity: 1)]))

  static var prepared: Review {
    Review().after(.opened(order), .prepared(order, .success(Sample.prepared(order))))
  }

  mutating func follow(_ action: Action, after seconds: TimeInterval = 0) -> [Effect] {
    handle(action, at: Sample.now.addingTimeInterval(seconds))
  }

  func after(_ actions: Action...) -> Review {
    actions.reduce(into: self) { _ = $0.follow($1) }
  }
}
