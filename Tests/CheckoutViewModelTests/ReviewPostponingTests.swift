import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct ReviewPostponingTests {
  private let order = Sample.prepared(Review.order)

  private var postponed: Review {
    Review.prepared.after(.confirmed(Review.order), .answered(.refused(.busy(retryAfter: 7))))
  }

  @Test func `a busy shop is waited for as long as it asks`() {
    var review = Review.prepared.after(.confirmed(Review.order))
    #expect(review.follow(.answered(.refused(.busy(retryAfter: 7)))) == [.wait(.resend, .seconds(7))])
    #expect(review.phase == .postponed(until: Sample.later(7)))
  }

  @Test func `the list is read before the order is sent again, once`() {
    var review = postponed
    #expect(review.follow(.resendDue, after: 7) == [.stop(.resend), .stop(.look), .listOrders(order)])
    #expect(review.follow(.resendDue, after: 7) == [.stop(.resend)])
    #expect(review.follow(.listed(.success([Sample.order(88)])), after: 7) == [.createOrder(order)])
    #expect(review.follow(.listed(.success([])), after: 7).isEmpty)
  }

  @Test func `an order that is there after all is adopted, not sent again`() {
    var review = postponed.after(.resendDue)
    #expect(review.follow(.listed(.success([Sample.order(89)]))) == [.adoptOrder(order, Sample.order(89))])
    #expect(review.follow(.adopted(Sample.order(89), .success(true))) == [.stop(.look)])
  }

  @Test func `two that fit are for the shopper to choose from`() {
    var review = postponed.after(.resendDue)
    #expect(review.follow(.listed(.success([Sample.order(89), Sample.order(90)]))).isEmpty)
    #expect(review.isOutcomeUnknown && review.reconciliation?.selected?.id == 89)
  }

  @Test func `a list that cannot be read puts the order off again`() {
    var review = postponed.after(.resendDue)
    #expect(review.follow(.listed(.failure(.offline)), after: 7) == [.wait(.resend, .seconds(8))])
  }

  @Test func `the shopper need not wait, and leaving sends nothing`() {
    var review = postponed
    #expect(review.follow(.confirmed(Review.order)).contains(.listOrders(order)))
    var left = postponed
    #expect(left.follow(.left) == [.stop(.resend)])
    #expect(left.follow(.resendDue).isEmpty)
    #expect(left.phase == .refused(.busy(retryAfter: nil)))
  }

  @Test func `after three times it is the shopper's turn`() {
    var review = Review.prepared.after(.confirmed(Review.order))
    for _ in 1...3 {
      #expect(review.follow(.answered(.refused(.busy(retryAfter: 1)))) == [.wait(.resend, .seconds(1))])
      _ = review.follow(.resendDue)
      #expect(review.follow(.listed(.success([]))) == [.createOrder(order)])
    }
    #expect(review.follow(.answered(.refused(.busy(retryAfter: 1)))).isEmpty)
    #expect(review.phase == .refused(.busy(retryAfter: 1)))
  }
}
