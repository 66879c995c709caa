import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct OrderPlacementTests {
  private let intent = Sample.intent
  private let order = Sample.journaled(Sample.intent)

  private var ready: OrderPlacement {
    OrderPlacement().after(.considered(intent), .prepared(intent, .success(order)))
  }
  private var sending: OrderPlacement { ready.after(.confirmed(intent)) }
  private var postponed: OrderPlacement { sending.after(.answered(.failure(.busy(retryAfter: 7)))) }

  @Test func `a second Enter does not send a second order`() {
    var placement = ready
    #expect(placement.follow(.confirmed(intent)) == [.createOrder(order)])
    for event in [
      OrderPlacement.Event.confirmed(intent), .resendConfirmed, .resendDue, .checkDue, .checkTapped,
    ] {
      #expect(placement.follow(event).isEmpty)
    }
    #expect(placement.state == .sending(order, attempt: 1))
  }

  @Test func `the shop's orders are noted while the shopper reads, and once`() {
    var placement = OrderPlacement()
    #expect(placement.follow(.considered(intent)) == [.prepareOrder(intent)])
    #expect(placement.follow(.considered(intent)).isEmpty)
    #expect(placement.follow(.prepared(intent, .success(order))).isEmpty)
    #expect(placement.follow(.considered(intent)).isEmpty)
  }

  @Test func `a confirmation before that waits for it`() {
    var placement = OrderPlacement().after(.considered(intent))
    #expect(placement.follow(.confirmed(intent)).isEmpty)
    #expect(placement.isSending && placement.frozen == intent)
    #expect(placement.follow(.prepared(intent, .success(order))) == [.createOrder(order)])
  }

  @Test func `what cannot be written down is not sent`() {
    let failure = Failure.local("The disk is full.")
    let placement = OrderPlacement().after(
      .considered(intent), .confirmed(intent), .prepared(intent, .failure(failure)))
    #expect(placement.state == .rejected(intent, failure) && failure.delivery == .notSent)
  }

  @Test func `another cart is prepared anew, and the answer for the first one is dropped`() {
    var changed = intent
    changed.draft.lines = [OrderLine(productID: 1, quantity: 2)]
    var placement = ready
    #expect(placement.follow(.considered(changed)) == [.prepareOrder(changed)])
    #expect(placement.follow(.prepared(intent, .success(order))).isEmpty)
    #expect(placement.follow(.confirmed(changed)).isEmpty)
    let other = Sample.journaled(changed)
    #expect(placement.follow(.prepared(changed, .success(other))) == [.createOrder(other)])
  }

  @Test func `what is decided is frozen, whatever becomes of the cart`() {
    var changed = intent
    changed.summary.lines = [CartLine(productID: 14, title: "Box", quantity: 6)]
    let lost = sending.after(.answered(.failure(.noAnswer)), .considered(changed), .confirmed(changed))
    #expect(lost.frozen == intent)
    #expect(postponed.after(.considered(changed)).frozen == intent)
  }

  @Test(arguments: [Failure.refused("No"), .offline, .notPermitted(nil), .signedOut])
  func `what was not taken can be sent again`(failure: Failure) {
    var placement = sending.after(.answered(.failure(failure)))
    #expect(placement.frozen == nil && placement.failure == failure)
    #expect(placement.follow(.confirmed(intent)) == [.prepareOrder(intent)])
  }

  @Test(
    arguments: [
      .timedOut, .interrupted("reset"), .undecodable(UnreadableAnswer("id", expected: .id, found: .text)),
      .tooLarge, .redirected(status: 302),
      .refused(Refusal(status: 408, messages: ["x"])), .refused(Refusal(status: 409, messages: ["x"])),
      .refused(Refusal(status: 425, messages: ["x"])), .refused(Refusal(status: 500, messages: ["x"])),
      .refused(Refusal(status: 404)), .refused(Refusal(status: 429)),
    ] as [APIError])
  func `an answer that leaves the outcome open starts a search, and sends nothing`(error: APIError) {
    var placement = sending
    #expect(placement.follow(.answered(.failure(Failure(error)))) == [.wait(.reconcile, .milliseconds(500))])
    #expect(placement.search != nil && placement.follow(.confirmed(intent)).isEmpty)
  }

  // MARK: A busy shop

  @Test func `a busy shop is waited for as long as it asks`() {
    var placement = sending
    #expect(placement.follow(.answered(.failure(.busy(retryAfter: 7)))) == [.wait(.resend, .seconds(7))])
    #expect(placement.state == .postponed(order, attempt: 1, until: Sample.later(7)))
  }

  @Test func `the list is read before the order is sent again, once`() {
    var placement = postponed
    #expect(placement.follow(.resendDue, after: 7) == [.stop(.resend), .listOrders(order)])
    #expect(placement.follow(.resendDue, after: 7).isEmpty)
    #expect(placement.follow(.list([Sample.order(88)]), after: 7) == [.createOrder(order)])
    #expect(placement.follow(.list([]), after: 7).isEmpty)
  }

  @Test func `an order that is there after all is adopted, not sent again`() {
    var placement = postponed.after(.resendDue)
    let found = Sample.order(89)
    #expect(placement.follow(.list([found])) == [.adoptOrder(order, found)])
    #expect(placement.follow(.adopted(found, .success(true))).isEmpty)
    #expect(placement.state == .placed(order, found))
  }

  @Test func `an order found after a pause that cannot be written down can still be taken up`() {
    let found = Sample.order(89)
    var placement = postponed.after(
      .resendDue, .list([found]), .adopted(found, .failure(.local("The journal is locked."))))
    #expect(placement.search?.verdict == .undecided(.local("The journal is locked.")))
    #expect(placement.follow(.checkTapped) == [.stop(.reconcile), .listOrders(order)])
    #expect(placement.follow(.list([found])) == [.adoptOrder(order, found)])
  }

  @Test func `two that fit are for the shopper to choose from`() {
    var placement = postponed.after(.resendDue)
    #expect(placement.follow(.list([Sample.order(89), Sample.order(90)])).isEmpty)
    #expect(placement.search?.selected?.id == 89)
  }

  @Test func `a list with an entry that cannot be read does not prove that the order is not there`() {
    var placement = postponed.after(.resendDue)
    let effects = placement.follow(.listed(.success(ListedOrders([], isComplete: false))))
    #expect(effects == [.wait(.reconcile, .milliseconds(500))] && placement.search != nil)
  }

  @Test func `a list that never comes ends the putting off`() {
    var placement = postponed
    for _ in 1...20 { _ = placement.after(.resendDue, .listed(.failure(.offline))) }
    for _ in 1...20 {
      _ = placement.follow(.resendDue)
      _ = placement.follow(.listed(.failure(.offline)))
    }
    #expect(placement.search != nil && placement.frozen == intent)
  }

  @Test func `the shopper need not wait, and leaving sends nothing`() {
    var placement = postponed
    #expect(placement.follow(.confirmed(intent)).contains(.listOrders(order)))
    var left = postponed
    #expect(left.follow(.left) == [.stop(.resend), .wait(.reconcile, .milliseconds(500))])
    #expect(left.follow(.resendDue).isEmpty && left.follow(.confirmed(intent)).isEmpty)
    var leftWhileChecking = postponed.after(.resendDue, .left)
    #expect(leftWhileChecking.follow(.list([])).isEmpty && leftWhileChecking.search != nil)
  }

  @Test func `an order that was put off and left is looked for: a proxy may have called the shop busy`() {
    for left in [postponed.after(.left), postponed.after(.resendDue, .left)] {
      var found = left.after(.checkDue)
      #expect(found.follow(.list([Sample.order(89)])) == [.adoptOrder(order, Sample.order(89))])
      var absent = left.after(.checkDue)
      #expect(absent.follow(.list([]), after: 1).count == 1 && absent.frozen == intent)
      _ = absent.follow(.checkDue, after: 31)
      #expect(absent.follow(.list([]), after: 31).isEmpty && absent.failure == .busy(retryAfter: nil))
      var cutOff = left.after(.checkDue)
      _ = cutOff.follow(.listed(.success(ListedOrders([], isComplete: false))), after: 31)
      #expect(cutOff.search != nil && cutOff.failure == nil)
    }
  }

  @Test func `who may not list orders, such as a guest, is refused or sends again, as the shop said`() {
    var placement = postponed.after(.resendDue)
    #expect(placement.follow(.listed(.failure(.notPermitted(nil)))) == [.createOrder(order)])
    let left = postponed.after(.left, .checkDue, .listed(.failure(.notPermitted(nil))))
    #expect(left.failure == .busy(retryAfter: nil))
    let lost = sending.after(.answered(.failure(.noAnswer)), .checkDue, .listed(.failure(.notPermitted(nil))))
    #expect(lost.search?.verdict == .undecided(.notPermitted(nil)))
  }

  @Test func `an order that was put off and left for want of a sign-in is looked for after it`() {
    var placement = postponed.after(.left, .checkDue, .listed(.failure(.signedOut)))
    #expect(placement.follow(.considered(intent)) == [.stop(.reconcile), .listOrders(order)])
  }

  @Test func `after three pauses it is the shopper's turn`() {
    var placement = sending
    for _ in 1...3 {
      #expect(placement.follow(.answered(.failure(.busy(retryAfter: 1)))) == [.wait(.resend, .seconds(1))])
      _ = placement.follow(.resendDue)
      #expect(placement.follow(.list([])) == [.createOrder(order)])
    }
    #expect(
      placement.follow(.answered(.failure(.busy(retryAfter: 1)))) == [.wait(.reconcile, .milliseconds(500))])
    var found = placement.after(.checkDue)
    #expect(found.follow(.list([Sample.order(89)])) == [.adoptOrder(order, Sample.order(89))])
    _ = placement.follow(.checkDue, after: 31)
    #expect(placement.follow(.list([]), after: 31).isEmpty && placement.failure == .busy(retryAfter: 1))
  }
}

extension OrderPlacement {
  mutating func follow(_ event: Event, after seconds: TimeInterval = 0) -> [Effect] {
    handle(event, at: Sample.later(seconds))
  }

  func after(_ events: Event...) -> OrderPlacement {
    events.reduce(into: self) { _ = $0.follow($1) }
  }

  /// Why the order was not taken.
  var failure: Failure? { if case .rejected(_, let failure) = state { failure } else { nil } }
}

extension OrderPlacement.Event {
  static func list(_ orders: [Order]) -> Self { .listed(.success(ListedOrders(orders))) }
}
