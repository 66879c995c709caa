import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct ReviewReconcilingTests {
  private let order = Sample.prepared(Review.order)

  private var lost: Review {
    Review.prepared.after(.confirmed(Review.order), .answered(.unknown(.noAnswer)))
  }

  @Test func `a look that comes a moment too early waits for the moment`() {
    let order = Sample.prepared(Review.order)
    let search = Reconciliation(order, inFlightUntil: Sample.now)
    #expect(search.pause(at: Sample.later(1.9999)) == .milliseconds(1))
  }

  @Test func `a lost answer is followed by looking, never by sending`() {
    var review = Review.prepared.after(.confirmed(Review.order))
    #expect(review.follow(.answered(.unknown(.noAnswer))) == [.wait(.look, .milliseconds(500))])
    #expect(review.follow(.confirmed(Review.order)).isEmpty)
    #expect(review.follow(.resendConfirmed).isEmpty)
    #expect(review.follow(.lookDue, after: 0.5) == [.stop(.look), .listOrders(order)])
    #expect(review.follow(.lookTapped, after: 0.6).isEmpty)
  }

  @Test func `the one order that fits is adopted`() {
    var review = lost.after(.lookDue)
    let found = Sample.order(89)
    #expect(review.follow(.listed(.success([found, Sample.order(88)]))) == [.adoptOrder(order, found)])
    #expect(review.follow(.adopted(found, .success(true))) == [.stop(.look)])
    #expect(review == Review())
  }

  @Test func `an order of another account, form or cart does not fit`() {
    var other = Sample.order(90)
    other.lines = [Order.Line(productID: 1, quantity: 1)]
    var review = lost.after(.lookDue)
    let effects = review.follow(.listed(.success([Sample.order(91, account: "cash"), other])), after: 1)
    #expect(effects == [.wait(.look, .seconds(1))])
  }

  @Test func `two that fit are shown, and the shopper picks`() {
    var review = lost.after(.lookDue)
    #expect(review.follow(.listed(.success([Sample.order(90), Sample.order(91)]))).isEmpty)
    #expect(review.reconciliation?.selected?.id == 90)
    #expect(!review.mayBeSentAgain)
    _ = review.follow(.candidateMoved(by: 5))
    #expect(review.follow(.candidateChosen) == [.adoptOrder(order, Sample.order(91))])
  }

  @Test func `nothing after half a minute is called absent, and only then it may be sent again`() {
    var review = lost
    for second in [0.5, 2, 5, 10, 20] {
      _ = review.follow(.lookDue, after: second)
      #expect(review.follow(.listed(.success([])), after: second).count == 1)
      #expect(!review.mayBeSentAgain)
    }
    _ = review.follow(.lookDue, after: 30)
    #expect(review.follow(.listed(.success([])), after: 30).isEmpty)
    #expect(review.mayBeSentAgain)
    #expect(review.follow(.resendConfirmed) == [.createOrder(order)])
    #expect(review.follow(.resendConfirmed).isEmpty)
  }

  @Test func `a list that cannot be read leaves it open`() {
    var review = lost.after(.lookDue)
    #expect(review.follow(.listed(.failure(.offline)), after: 60) == [.wait(.look, .seconds(2))])
    #expect(review.reconciliation?.lastFailure == .offline)
    #expect(!review.mayBeSentAgain)
  }

  @Test func `looking again may still find it`() {
    var review = lost.after(.lookDue)
    _ = review.follow(.listed(.success([])), after: 31)
    #expect(review.follow(.lookTapped, after: 40) == [.stop(.look), .listOrders(order)])
    #expect(!review.mayBeSentAgain)
    #expect(review.follow(.listed(.success([Sample.order(89)])), after: 41).count == 1)
  }

  @Test func `a checkout of an earlier run is looked for at once when its time has passed`() {
    var review = Review()
    let effects = review.follow(.resumed(order, inFlightUntil: Sample.now.addingTimeInterval(-60)))
    #expect(effects == [.wait(.look, .zero)])
    #expect(review.isOutcomeUnknown)
  }

  @Test func `an order that cannot be written down as found stays open`() {
    let review = lost.after(.lookDue, .adopted(Sample.order(89), .failure(.local("read-only"))))
    #expect(review.phase == .unknown(.local("read-only")))
  }
}
