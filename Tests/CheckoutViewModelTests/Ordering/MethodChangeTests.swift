import CheckoutViewModel
import OneEntryClient
import Testing

/// Another payment account, where the answer to the change is lost: the order says whether it was made.
struct MethodChangeTests {
  private static let look: [Effect] = [.stop(.poll(89)), .loadSessions(orderID: 89)]
  private static let canceled = Sample.session(46, .canceled)

  /// The change was sent and its answer lost.
  private static func lost(_ failure: Failure, to account: PaymentAccount = Sample.cash) -> PaymentWatch {
    var watch = PaymentWatch.watching()
    _ = watch.check(Sample.session())
    watch.follow(.methodChosen(account))
    #expect(watch.follow(.methodChanged(.failure(failure))) == [PaymentWatch.firstCheck])
    return watch
  }

  @Test(arguments: [Failure.noAnswer, .shopBroken(status: 500), .shopBroken(status: 502)])
  func `an order that has the chosen account goes on with it`(failure: Failure) {
    var watch = Self.lost(failure)
    let check = Sample.check(Self.canceled, order: Sample.order(account: "cash"))
    #expect(watch.follow(.checked(.success(check))) == Self.look)
    #expect(watch.account == Sample.cash && watch.events.last == .methodChanged("Cash"))
    #expect(watch.follow(.sessionsRead(.success([Self.canceled]))) == [.createSession(orderID: 89)])
    watch.follow(.sessionCreated(.success(Sample.session(47, url: nil))))
    #expect(watch.isOnDelivery)
  }

  @Test func `it goes on with it even where the order is read only later`() {
    var watch = Self.lost(.noAnswer)
    #expect(watch.follow(.checked(.failure(.offline))).pause != nil)
    #expect(watch.check(Sample.session(), at: 3).pause != nil)
    #expect(watch.check(Self.canceled, order: Sample.order(account: "cash"), at: 6) == Self.look)
  }

  @Test func `an order that has its account still goes on as before, and is not changed again`() {
    var watch = Self.lost(.noAnswer)
    #expect(watch.check(Sample.session(), order: Sample.order()).pause != nil)
    #expect(watch.isWatching && watch.account == Sample.stripe)
  }

  @Test func `a change that made the order dearer is shown, however it became known`() {
    var watch = Self.lost(.noAnswer)
    let dearer = Sample.order(total: Money(380, "USD"), account: "cash")
    #expect(watch.check(Self.canceled, order: dearer).isEmpty)
    guard case .confirmingTotal(Money(340, "USD"), _) = watch.state else {
      Issue.record("\(watch.state)")
      return
    }
  }

  @Test func `whatever was there before, the order is read after a lost answer`() {
    var paused = PaymentWatch.watching()
    _ = paused.check(Sample.session())
    paused.follow(.pauseTapped)
    var without = PaymentWatch.opening()
    without.follow(.sessionCreated(.failure(.refused(nil))))
    for var watch in [paused, without, .settled(.expired), .settled(.canceled)] {
      watch.follow(.methodChosen(Sample.cash))
      #expect(watch.follow(.methodChanged(.failure(.noAnswer))) == [PaymentWatch.firstCheck])
      let check = Sample.check(Self.canceled, order: Sample.order(account: "cash"))
      #expect(watch.follow(.checked(.success(check))) == Self.look)
    }
  }
}
