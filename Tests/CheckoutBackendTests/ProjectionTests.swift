import CheckoutJournal
import Foundation
import OneEntryClient
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// What the journal keeps of the two machines, and what a next run goes on with.
struct ProjectionTests {
  private static let now = Date(timeIntervalSince1970: 1_700_000_000)
  private static let longestRequest: TimeInterval = 30

  private static let intent = OrderIntent(
    storage: "orders",
    draft: OrderDraft(
      formIdentifier: "order", paymentAccountIdentifier: "stripe",
      formData: [FormDatum(marker: "name", type: .string, value: .string("Ann"))],
      lines: [OrderLine(productID: 14, quantity: 1)]),
    summary: OrderSummary(account: "Stripe", storage: "Orders"))
  private static let order = JournaledOrder(
    id: "checkout-1", intent: intent, known: KnownOrders(ids: [87, 88], latest: 88))
  private static let made = Order(id: 89, paymentAccountIdentifier: "stripe")
  private static let search = Reconciliation(cause: .noAnswer, inFlightUntil: now)

  /// Every state of an order that a next run may find.
  private static let placements: [(OrderPlacement.State, CheckoutState?)] = [
    (.idle, nil), (.preparing(intent, isConfirmed: false), nil), (.preparing(intent, isConfirmed: true), nil),
    (.ready(order), nil),
    (.sending(order, attempt: 1), .orderSending),
    (.postponed(order, attempt: 1, until: now), .orderUnknown),
    (.checkingBeforeResend(order, attempt: 1), .orderUnknown),
    (.searching(order, search), .orderUnknown),
    (.adopting(order, made, search), .orderUnknown),
    (.rejected(intent, .refused(nil)), .done(orderID: nil)),
    (.placed(order, made), .placed(orderID: 89)),
  ]

  @Test(arguments: placements.indices)
  func `of every state of an order the journal keeps what a next run needs`(_ index: Int) throws {
    let (state, kept) = Self.placements[index]
    #expect(state.kept == kept)
    if let kept { try Self.expectRoundTrip(of: kept) }
  }

  private static let seen = PaymentObservation(session: nil, at: now)
  private static let asked = SessionOpening(askedAt: now)
  private static let account = PaymentAccount(id: 2, identifier: "stripe")

  /// Every state of a payment.
  private static let payments: [(PaymentWatch.State, CheckoutState)] = [
    (.new(SessionOpening()), .placed(orderID: 89)), (.new(asked), .sessionSending(orderID: 89)),
    (.confirmingTotal(estimate: Money(1, "USD"), SessionOpening()), .placed(orderID: 89)),
    (.lookingForSession(SessionOpening()), .placed(orderID: 89)),
    (.lookingForSession(asked), .sessionSending(orderID: 89)),
    (.openingSession(SessionOpening()), .sessionSending(orderID: 89)),
    (.searchingForSession(SessionSearch(cause: .noAnswer, askedAt: now)), .sessionSending(orderID: 89)),
    (.sessionPostponed(SessionOpening(), until: now), .placed(orderID: 89)),
    (.withoutSession(.refused(nil), SessionOpening()), .placed(orderID: 89)),
    (.withoutSession(.noAnswer, asked), .sessionSending(orderID: 89)),
    (.watching(seen), .placed(orderID: 89)), (.paused(seen), .placed(orderID: 89)),
    (.patienceOver(seen), .placed(orderID: 89)), (.blocked(seen, .signedOut), .placed(orderID: 89)),
    (.partPaid(seen), .placed(orderID: 89)),
    (.settled(seen, .completed), .done(orderID: 89)), (.settled(seen, .expired), .done(orderID: 89)),
    (.onDelivery(seen), .done(orderID: 89)),
    (.changingMethod(account, accepting: nil, before: .watching(seen)), .placed(orderID: 89)),
    (
      .changingMethod(account, accepting: nil, before: .withoutSession(.noAnswer, asked)),
      .sessionSending(orderID: 89)
    ),
  ]

  @Test(arguments: payments.indices)
  func `of every state of a payment the journal keeps what a next run needs`(_ index: Int) throws {
    let (state, kept) = Self.payments[index]
    var watch = PaymentWatch(order: Self.made, storage: "orders")
    watch.state = state
    #expect(watch.kept == kept)
    try Self.expectRoundTrip(of: kept)
  }

  /// Failures of every delivery, busy or not.
  private static let failures: [Failure] = [
    .offline, .untrusted(.certificate), .noAnswer, .signedOut, .projectClosed, .notPermitted(nil),
    .notFound(nil), .refused("No stock"), .busy(retryAfter: nil), .busy(retryAfter: 40),
    .shopBroken(status: 502), .unreadable(UnreadableAnswer("id", expected: .id, found: .text)),
    .local("disk"),
    Failure(.refused(Refusal(status: 408))), Failure(.refused(Refusal(status: 409, messages: ["twice"]))),
    Failure(.refused(Refusal(status: 425))), Failure(.refused(Refusal(status: 422))),
    Failure(.redirected(status: 302)), Failure(.interrupted("reset")), Failure(.tooLarge),
  ]

  @Test(arguments: failures)
  func `what is written down of an answer is what the machine makes of it`(_ failure: Failure) {
    #expect(CheckoutState(.failure(failure)) == Self.kept(after: .failure(failure), attempt: 1))
  }

  @Test func `an order that was made is written down as placed`() {
    #expect(CheckoutState(.success(Self.made)) == Self.kept(after: .success(Self.made), attempt: 1))
    #expect(CheckoutState(.success(Self.made)) == .placed(orderID: 89))
  }

  @Test func `an order that the shop was too busy for is not called done while it may be sent again`() {
    for attempt in 1...OrderPlacement.maximumPostponements {
      #expect(Self.kept(after: .failure(.busy(retryAfter: 1)), attempt: attempt) == .orderUnknown)
    }
  }

  /// What is kept of an order after its answer.
  private static func kept(after answer: Result<Order, Failure>, attempt: Int) -> CheckoutState? {
    var placement = OrderPlacement()
    _ = placement.handle(.confirmed(intent), at: now)
    _ = placement.handle(.prepared(intent, .success(order)), at: now)
    for _ in 1..<attempt {
      _ = placement.handle(.answered(.failure(.busy(retryAfter: 1))), at: now)
      _ = placement.handle(.resendDue, at: now)
      _ = placement.handle(.listed(.success(ListedOrders([]))), at: now)
    }
    _ = placement.handle(.answered(answer), at: now)
    return placement.state.kept
  }

  /// Writes a state down and reads it as a next run does, ten seconds later by the machine's own clock.
  private static func expectRoundTrip(of kept: CheckoutState) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "projection-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let journal = try Journal(in: folder.path, uptime: { 5000 })
      try journal.send(order, project: "https://shop", user: "ann")
      try journal.set(kept, of: CheckoutID(rawValue: order.id))
    }
    let journal = try Journal(in: folder.path, uptime: { 15_000 })
    let entries = try journal.unfinished(project: "https://shop", user: "ann")
    if stage(of: kept) == nil { return #expect(entries.isEmpty) }
    let entry = try #require(entries.first)
    #expect(entry.state == kept)
    let checkout = UnfinishedCheckout(entry, longestRequest: longestRequest, now: now)
    #expect(checkout == stage(of: kept).map { UnfinishedCheckout(id: order.id, stage: $0) })
  }

  /// What a next run goes on with; `nil` where nothing is left to do.
  private static func stage(of kept: CheckoutState) -> UnfinishedCheckout.Stage? {
    switch kept {
    case .orderSending: .order(order, inFlightUntil: now.addingTimeInterval(longestRequest - 10))
    case .orderUnknown: .order(order, inFlightUntil: now.addingTimeInterval(-10))
    case .placed(let id): .payment(orderID: id, storage: "orders", sessionAskedAt: nil)
    case .sessionSending(let id):
      .payment(orderID: id, storage: "orders", sessionAskedAt: now.addingTimeInterval(-10))
    case .done: nil
    }
  }
}
