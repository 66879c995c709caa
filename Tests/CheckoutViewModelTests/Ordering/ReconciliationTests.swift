import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

/// The search for an order whose answer was lost.
struct ReconciliationTests {
  private let intent = Sample.intent
  private let order = Sample.journaled(Sample.intent)

  private var lost: OrderPlacement {
    OrderPlacement().after(
      .considered(intent), .prepared(intent, .success(order)), .confirmed(intent),
      .answered(.failure(.noAnswer)))
  }

  @Test func `a check that comes a moment too early waits for the moment`() {
    var placement = lost
    _ = placement.follow(.checkDue, after: 1.9999)
    #expect(placement.follow(.list([]), after: 1.9999) == [.wait(.reconcile, .milliseconds(1))])
  }

  @Test func `a lost answer is followed by reading, never by sending`() {
    var placement = lost
    #expect(placement.follow(.confirmed(intent)).isEmpty)
    #expect(placement.follow(.resendConfirmed).isEmpty)
    #expect(placement.follow(.checkDue, after: 0.5) == [.stop(.reconcile), .listOrders(order)])
    #expect(placement.follow(.checkTapped, after: 0.6).isEmpty)
  }

  @Test func `the one order that fits is adopted`() {
    var placement = lost.after(.checkDue)
    let found = Sample.order(89)
    #expect(placement.follow(.list([found, Sample.order(88)])) == [.adoptOrder(order, found)])
    #expect(placement.follow(.adopted(found, .success(true))).isEmpty)
    #expect(placement.state == .placed(order, found))
  }

  @Test func `an order of another account, form or cart does not fit`() {
    var other = Sample.order(90)
    other.lines = [Order.Line(productID: 1, quantity: 1)]
    var pickup = Sample.order(92)
    pickup.formIdentifier = "pickup"
    var placement = lost.after(.checkDue)
    let effects = placement.follow(.list([Sample.order(91, account: "cash"), other, pickup]), after: 1)
    #expect(effects == [.wait(.reconcile, .seconds(1))])
  }

  /// Listings of the order that do not show all of it, or not as it was sent.
  private static let incomplete: [@Sendable (inout Order) -> Void] = [
    { $0.formData = [] }, { $0.formIdentifier = nil }, { $0.paymentAccountIdentifier = nil },
    { $0.lines[0].productID = nil }, { $0.lines[0].quantity = nil }, { $0.formData[0].value = "Anna" },
    { $0.formData.append(FormDatum(marker: "source", type: .string, value: "web")) },
  ]

  @Test(arguments: incomplete.indices)
  func `an order that nothing rules out is shown to the shopper, and never called absent`(_ index: Int) {
    let order = Sample.journaled(named("Ann"))
    var listed = order.draft.made(as: 89)
    Self.incomplete[index](&listed)
    var placement = OrderPlacement()
    _ = placement.follow(.resumed(order, inFlightUntil: Sample.now))
    _ = placement.follow(.checkDue, after: 31)
    #expect(placement.follow(.list([listed]), after: 31).isEmpty)
    #expect(placement.search?.verdict == .ambiguous([listed], selection: 0) && !placement.mayBeSentAgain)
  }

  @Test(arguments: incomplete.indices)
  func `an order that carries the checkout's id is the one, whatever else is shown`(_ index: Int) {
    let order = referenced("019aa000-1")
    var listed = order.draft.made(as: 89)
    Self.incomplete[index](&listed)
    listed.formData += order.draft.formData.suffix(1).filter { !listed.formData.contains($0) }
    let twin = referenced("019aa000-2").draft.made(as: 90)
    var placement = OrderPlacement()
    _ = placement.follow(.resumed(order, inFlightUntil: Sample.now))
    _ = placement.follow(.checkDue)
    #expect(placement.follow(.list([twin, listed])) == [.adoptOrder(order, listed)])
  }

  @Test func `an order that carries the id of another checkout is not this one`() {
    let twin = referenced("019aa000-2").draft.made(as: 90)
    var placement = OrderPlacement()
    _ = placement.follow(.resumed(referenced("019aa000-1"), inFlightUntil: Sample.now))
    _ = placement.follow(.checkDue, after: 31)
    _ = placement.follow(.list([twin]), after: 31)
    #expect(placement.mayBeSentAgain)
  }

  private func named(_ name: String) -> OrderIntent {
    var intent = intent
    intent.draft.formData = [FormDatum(marker: "name", type: .string, value: .string(name))]
    return intent
  }

  /// An order with the checkout's id in a field of its form.
  private func referenced(_ id: String) -> JournaledOrder {
    let intent = named("Ann")
    var draft = intent.draft
    draft.formData.append(FormDatum(marker: "client_ref", type: .string, value: .string(id)))
    return JournaledOrder(id: id, intent: intent, known: KnownOrders(ids: [88], latest: 88), draft: draft)
  }

  @Test func `an order that shows nothing of what was filled in is shown, not taken up and not passed over`()
  {
    let order = Sample.journaled(named("Ann"))
    var placement = OrderPlacement()
    _ = placement.follow(.resumed(order, inFlightUntil: Sample.now))
    _ = placement.follow(.checkDue)
    let found = Sample.order(89)
    #expect(placement.follow(.list([found])).isEmpty)
    #expect(placement.search?.verdict == .ambiguous([found], selection: 0))
    #expect(!placement.mayBeSentAgain)
    #expect(placement.follow(.candidateChosen) == [.adoptOrder(order, found)])
  }

  @Test func `gifts and merged lines of the shop do not hide the order`() {
    var intent = intent
    intent.draft.lines = [OrderLine(productID: 14, quantity: 1), OrderLine(productID: 14, quantity: 2)]
    let order = Sample.journaled(intent)
    var found = Sample.order(89)
    found.lines = [
      Order.Line(productID: 14, quantity: 3), Order.Line(productID: 9, quantity: 1, price: 0, isGift: true),
    ]
    var placement = OrderPlacement()
    _ = placement.follow(.resumed(order, inFlightUntil: Sample.now))
    _ = placement.follow(.checkDue)
    #expect(placement.follow(.list([found])) == [.adoptOrder(order, found)])
  }

  @Test func `two that fit are shown, and the shopper picks`() {
    var placement = lost.after(.checkDue)
    #expect(placement.follow(.list([Sample.order(90), Sample.order(91)])).isEmpty)
    #expect(placement.search?.selected?.id == 90 && !placement.mayBeSentAgain)
    _ = placement.follow(.candidateMoved(by: 5))
    #expect(placement.follow(.candidateChosen) == [.adoptOrder(order, Sample.order(91))])
  }

  @Test func `nothing after half a minute is called absent, and only then it may be sent again`() {
    var placement = lost
    for second in [0.5, 2, 5, 10, 20] {
      _ = placement.follow(.checkDue, after: second)
      #expect(placement.follow(.list([]), after: second).count == 1)
      #expect(!placement.mayBeSentAgain)
    }
    _ = placement.follow(.checkDue, after: 30)
    #expect(placement.follow(.list([]), after: 30).isEmpty)
    #expect(placement.mayBeSentAgain)
    #expect(placement.follow(.resendConfirmed) == [.createOrder(order)])
    #expect(placement.follow(.resendConfirmed).isEmpty)
  }

  @Test func `an entry that cannot be read is no proof that there is no order`() {
    var placement = lost.after(.checkDue)
    #expect(placement.follow(.listed(.success(ListedOrders([], isComplete: false))), after: 31).isEmpty)
    #expect(!placement.mayBeSentAgain)
    if case .undecided = placement.search?.verdict { return }
    Issue.record("\(String(describing: placement.search?.verdict))")
  }

  @Test func `a list that cannot be read leaves it open, and is read again`() {
    var placement = lost.after(.checkDue)
    #expect(placement.follow(.listed(.failure(.offline)), after: 60) == [.wait(.reconcile, .seconds(2))])
    #expect(placement.search?.lastFailure == .offline && !placement.mayBeSentAgain)
  }

  @Test(arguments: [Failure.signedOut, .notPermitted("No"), .projectClosed])
  func `a list that a person has to make readable waits for that person`(failure: Failure) {
    var placement = lost.after(.checkDue)
    #expect(placement.follow(.listed(.failure(failure)), after: 1).isEmpty)
    #expect(placement.search?.verdict == .undecided(failure))
    #expect(placement.follow(.checkTapped, after: 2) == [.stop(.reconcile), .listOrders(order)])
  }

  @Test func `a list that stays away is given up after five minutes, and can be read again by a key`() {
    var placement = lost
    var second = 1.0
    while second < 1000, placement.search?.verdict == .searching {
      _ = placement.follow(.checkDue, after: second)
      _ = placement.follow(.listed(.failure(.offline)), after: second)
      second += 30
    }
    #expect((300...360).contains(second) && placement.search?.verdict == .undecided(.offline))
    #expect(placement.follow(.checkTapped, after: second).contains(.listOrders(order)))
  }

  @Test func `checking again may still find it`() {
    var placement = lost.after(.checkDue)
    _ = placement.follow(.list([]), after: 31)
    #expect(placement.follow(.checkTapped, after: 40) == [.stop(.reconcile), .listOrders(order)])
    #expect(!placement.mayBeSentAgain)
    #expect(placement.follow(.list([Sample.order(89)]), after: 41).count == 1)
  }

  @Test func `a checkout of an earlier run is looked for at once when its time has passed`() {
    var placement = OrderPlacement()
    let effects = placement.follow(.resumed(order, inFlightUntil: Sample.later(-60)))
    #expect(effects == [.wait(.reconcile, .zero)] && placement.search != nil)
  }
}
