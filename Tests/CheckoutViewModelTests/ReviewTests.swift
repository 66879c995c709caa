import CheckoutViewModel
import OneEntryClient
import Testing

struct ReviewTests {
  private let intent = OrderIntent(
    storage: "orders",
    draft: OrderDraft(
      formIdentifier: "order", paymentAccountIdentifier: "cash", formData: [],
      lines: [OrderLine(productID: 14, quantity: 1)]))

  @Test func `a second Enter does not send a second order`() {
    var review = Review()
    #expect(review.handle(.confirmed(intent)) == [.createOrder(intent)])
    #expect(review.handle(.confirmed(intent)).isEmpty)
    #expect(review.handle(.resendConfirmed).isEmpty)
    #expect(review.phase == .sending)
  }

  @Test(arguments: [OrderOutcome.refused(.refused("No")), .notSent(.offline)])
  func `what was not taken can be sent again`(outcome: OrderOutcome) {
    var review = Review().after(.confirmed(intent), .answered(outcome))
    #expect(review.intent == nil)
    #expect(review.handle(.confirmed(intent)) == [.createOrder(intent)])
  }

  @Test func `an order that may exist is never sent again without a decision`() {
    var review = Review().after(.confirmed(intent), .answered(.unknown(.noAnswer)))
    #expect(review.isOutcomeUnknown)
    #expect(review.handle(.confirmed(intent)).isEmpty)
    #expect(review.after(.opened).isOutcomeUnknown)
    #expect(review.handle(.resendConfirmed) == [.createOrder(intent)])
    #expect(review.handle(.resendConfirmed).isEmpty)
  }

  @Test func `an answer that nobody waits for is dropped`() {
    #expect(Review().after(.answered(.refused(.offline))) == Review())
  }

  @Test func `coming back drops what was said of the last try`() {
    #expect(Review().after(.confirmed(intent), .answered(.notSent(.offline)), .opened).phase == .ready)
  }

  @Test func `the parts are walked through and not left`() {
    #expect(Review().after(.moved(by: 9)).selection == .account)
    #expect(Review().after(.moved(by: 1), .moved(by: -9)).selection == .items)
  }
}

extension Review {
  func after(_ actions: Action...) -> Review {
    actions.reduce(into: self) { _ = $0.handle($1) }
  }
}
