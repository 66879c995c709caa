import CheckoutViewModel
import OneEntryClient
import Testing

/// A session that was paid is the whole, a part, or not yet known to be either.
struct PaidInPartsTests {
  private static func paid(_ amount: Int?) -> PaymentSession {
    var session = Sample.session(46, .completed)
    session.amount = amount.map { .init($0) }
    return session
  }

  /// An order as it is read, without a word about stages.
  private static func read(isPartial: Bool? = nil) -> Order {
    var order = Sample.order()
    (order.isCompleted, order.isPartial) = (false, isPartial)
    return order
  }

  @Test(arguments: [nil, 72])
  func `a paid session of an order that was never read is not the whole before its amount says so`(
    amount: Int?
  ) {
    var watch = PaymentWatch.watching()
    for second in 0..<3 {
      #expect(watch.check(Self.paid(amount), at: Double(3 * second)).pause != nil)
      #expect(watch.isWatching && watch.status == .processing && watch.isUnfinished)
    }
    #expect(watch.link == nil, "what was paid is not to be paid once more")
    #expect(watch.check(Self.paid(340), at: 12).isEmpty && watch.isPaid && watch.status == .completed)
  }

  @Test func `an order that was read is paid by a session without an amount`() {
    var watch = PaymentWatch.watching()
    _ = watch.check(Sample.session(), order: Self.read())
    #expect(watch.check(Self.paid(nil), at: 3).isEmpty && watch.isPaid)
  }

  @Test func `a session that is found paid is not the whole before its order was read`() {
    var watch = PaymentWatch.opened()
    #expect(watch.follow(.sessionsRead(.success([Self.paid(nil)]))) == [PaymentWatch.firstCheck])
    #expect(watch.isWatching)
    #expect(watch.follow(.checked(.success(Sample.check(Self.paid(nil), order: Self.read())))).isEmpty)
    #expect(watch.isPaid)
  }

  @Test(arguments: [nil, true])
  func `a session of less than the whole is a part, once the order was read`(isPartial: Bool?) {
    var watch = PaymentWatch.watching()
    #expect(watch.check(Self.paid(72), order: Self.read(isPartial: isPartial)).isEmpty)
    #expect(watch.isPartPaid && watch.status == .partial)
  }

  @Test(arguments: [
    nil, Order.staged(.waiting, .other("planned")), Order.staged(.waiting, .waiting),
    Order.staged(.waiting, .other("planned"), sessions: 46, nil),
  ])
  func `an order that does not know of the payment yet is read again`(stale: Order?) {
    var watch = PaymentWatch.watching()
    _ = watch.check(Sample.session(), order: Order.staged(.waiting, .other("planned")))
    #expect(watch.check(Self.paid(100), order: stale, at: 3).pause != nil && watch.isWatching)
    let fresh = Order.staged(.completed, .other("planned"), sessions: 46, nil)
    #expect(watch.check(Self.paid(100), order: fresh, at: 6).isEmpty && watch.isPaid)
  }

  @Test func `the last part, beside an order from before it, is checked until the order knows of it`() {
    var watch = PaymentWatch.watching()
    _ = watch.check(Self.paid(100), order: Order.staged(.completed, .waiting))
    watch.follow(.newSessionTapped, .sessionsRead(.success([Self.paid(100)])))
    watch.follow(.sessionCreated(.success(Sample.session(47))))
    let both = [Self.paid(100), Sample.session(47, .completed)]
    for order in [
      nil, Order.staged(.completed, .waiting), Order.staged(.completed, .waiting, sessions: 46, 47),
    ] {
      let check = PaymentCheck(sessions: both, order: order)
      #expect(watch.follow(.checked(.success(check))).pause != nil && watch.isWatching)
      watch.follow(.checkDue)
    }
    let whole = PaymentCheck(sessions: both, order: Order.staged(.completed, .completed))
    #expect(watch.follow(.checked(.success(whole))).isEmpty && watch.isPaid)
  }

  @Test func `a part that is paid stays one when the order cannot be read for once`() {
    var watch = PaymentWatch.watching()
    _ = watch.check(Self.paid(100), order: Order.staged(.completed, .waiting))
    watch.follow(.checkTapped, .checked(.success(Sample.check(Self.paid(100)))))
    #expect(watch.isPartPaid)
    watch.follow(.checkTapped)
    let elsewhere = Sample.check(Self.paid(100), Sample.session(47, .completed))
    #expect(watch.follow(.checked(.success(elsewhere))).pause != nil && watch.isWatching)
  }

  @Test func `several sessions that come to the whole are no part`() {
    var watch = PaymentWatch.watching()
    var rest = Sample.session(47, .completed)
    rest.amount = 268
    watch.follow(.checked(.success(Sample.check(Self.paid(72), rest, order: Self.read()))))
    #expect(watch.isWatching && !watch.isPaid)
  }
}
