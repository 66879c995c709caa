import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct PaymentWatchTests {
  @Test func `a link that comes later is shown`() {
    var watch = PaymentWatch.watching(url: nil)
    #expect(watch.link == nil && watch.check(Sample.session(url: nil)).pause != nil)
    #expect(watch.check(Sample.session(url: "https://pay.example/c/2"), at: 3).pause != nil)
    #expect(watch.events.last == .linkArrived(host: "pay.example"))
  }

  @Test func `an address that is not safe is no link`() {
    let watch = PaymentWatch.watching(url: "javascript:alert(1)")
    #expect(watch.link == nil && watch.isLinkRefused)
  }

  @Test func `cash is read once and not polled`() {
    var watch = PaymentWatch.opening(account: "cash")
    #expect(watch.follow(.sessionCreated(.success(Sample.session(url: nil)))) == [PaymentWatch.firstCheck])
    #expect(watch.follow(.checked(.success(Sample.check(Sample.session(url: nil))))).isEmpty)
    #expect(watch.isOnDelivery && !watch.isUnfinished)
    #expect(watch.follow(.checkTapped) == [PaymentWatch.firstCheck])
  }

  @Test(arguments: [PaymentStatus.canceled, .expired, .failed])
  func `an attempt that ended without money offers another on the same order`(status: PaymentStatus) {
    var watch = PaymentWatch.settled(status)
    #expect(watch.end == status)
    #expect(watch.follow(.newSessionTapped) == [.stop(.poll(89)), .loadSessions(orderID: 89)])
    #expect(watch.session == nil)
  }

  @Test(arguments: [PaymentStatus.waiting, .processing, .partial, .other("in_review")])
  func `a word that is no end is shown and polled on`(status: PaymentStatus) {
    var watch = PaymentWatch.watching()
    #expect(watch.check(Sample.session(46, status)).pause != nil)
    #expect(watch.isWatching && watch.session?.status == status)
    #expect(watch.follow(.newSessionTapped).isEmpty)
  }

  @Test func `paid ends the polling and offers no other session or method`() {
    var watch = PaymentWatch.settled(.completed)
    #expect(watch.isPaid && !watch.isUnfinished && !watch.canChangeMethod)
    #expect(watch.follow(.newSessionTapped).isEmpty && watch.follow(.checkDue).isEmpty)
    #expect(watch.follow(.methodChosen(Sample.paypal)).isEmpty)
  }

  @Test(arguments: [PaymentStatus.waiting, .canceled, .expired, .other("x")])
  func `paid is never downgraded`(status: PaymentStatus) {
    var watch = PaymentWatch.settled(.completed)
    for _ in 0..<3 {
      watch.follow(.checkTapped)
      #expect(watch.follow(.checked(.success(Sample.check(Sample.session(46, status))))).isEmpty)
    }
    #expect(watch.isPaid && watch.session?.status == .completed)
    #expect(watch.events.filter { $0 == .wentBackwards(status) }.count == 1)
  }

  @Test func `a settled payment that is checked again keeps its word`() {
    var watch = PaymentWatch.settled(.expired)
    #expect(watch.follow(.checkTapped) == [PaymentWatch.firstCheck])
    #expect(watch.follow(.checked(.success(Sample.check(Sample.session(46, .expired))))).isEmpty)
    watch.follow(.checkTapped)
    #expect(watch.follow(.checked(.success(Sample.check()))).isEmpty && watch.end == .expired)
  }

  @Test func `a session that somebody else opened is watched`() {
    var watch = PaymentWatch.settled(.expired)
    watch.follow(.checkTapped)
    #expect(watch.follow(.checked(.success(Sample.check(Sample.session(47))))).pause != nil)
    #expect(watch.isWatching)
  }

  @Test func `a list that lags behind does not bring back an attempt that was given up`() {
    var watch = PaymentWatch.settled(.expired)
    watch.follow(.newSessionTapped, .sessionsRead(.success([Sample.session(46, .expired)])))
    watch.follow(.sessionCreated(.success(Sample.session(47))))
    #expect(watch.follow(.checked(.success(Sample.check(Sample.session(46, .expired))))).pause != nil)
    #expect(watch.isWatching && watch.session?.id == 47)
  }

  @Test func `of several sessions the paid one counts, else the newest that is open`() {
    let order = Sample.order()
    let (old, new) = (Sample.session(46), Sample.session(47))
    #expect(order.currentSession(among: [old, new]) == new)
    #expect(order.currentSession(among: [old, Sample.session(47, .canceled)]) == old)
    #expect(order.currentSession(among: [new, Sample.session(45, .completed), old])?.id == 45)
    var watch = PaymentWatch.watching()
    watch.follow(.checked(.success(Sample.check(old, new))))
    #expect(watch.observation?.hasRivalSessions == true)
  }

  @Test func `the words of an order are noted when they change and only then`() {
    var watch = PaymentWatch.watching()
    var order = Sample.order()
    order.statusTitle = nil
    for second in 0..<5 { _ = watch.check(Sample.session(), order: order, at: Double(second * 3)) }
    #expect(!watch.events.contains { if case .orderStatusChanged = $0 { true } else { false } })
    order.statusIdentifier = "paid"
    order.statusTitle = "Paid"
    for second in 5..<9 { _ = watch.check(Sample.session(), order: order, at: Double(second * 3)) }
    #expect(watch.events.count { $0 == .orderStatusChanged("Paid") } == 1)
  }

  @Test func `what a later reading of the order leaves out keeps its value`() {
    var watch = PaymentWatch.watching()
    _ = watch.check(Sample.session(), order: Order(id: 89))
    #expect(watch.order.total == Money(340, "USD") && watch.order.lines.count == 1)
    #expect(watch.order.paymentAccountIdentifier == "stripe" && watch.order.statusTitle == "New")
  }

  // MARK: Stages

  @Test func `a deposit is not the whole`() {
    var watch = PaymentWatch.watching()
    #expect(watch.check(Sample.session(46, .completed), order: Order.staged(.completed, .waiting)).isEmpty)
    #expect(watch.isPartPaid && !watch.isPaid && watch.isUnfinished)
    #expect(watch.follow(.newSessionTapped) == [.stop(.poll(89)), .loadSessions(orderID: 89)])
    #expect(
      watch.follow(.sessionsRead(.success([Sample.session(46, .completed)]))) == [.createSession(orderID: 89)]
    )
    watch.follow(.sessionCreated(.success(Sample.session(47))))
    let both = Sample.check(
      Sample.session(46, .completed), Sample.session(47, .completed),
      order: Order.staged(.completed, .completed))
    #expect(watch.follow(.checked(.success(both))).isEmpty && watch.isPaid)
  }

  // MARK: Checking

  @Test func `a failed check keeps checking, with growing pauses, and says when it is over`() {
    var watch = PaymentWatch.watching()
    var pauses: [Duration] = []
    for _ in 0..<6 {
      pauses += watch.follow(.checked(.failure(.offline))).pause.map { [$0] } ?? []
      #expect(watch.follow(.checkDue) == [PaymentWatch.firstCheck])
    }
    #expect(pauses.count == 6 && pauses[0] <= .seconds(1) && pauses.allSatisfy { $0 <= .seconds(32) })
    #expect(watch.observation?.failures == 6 && watch.isWatching)
    #expect(watch.events.count { $0 == .unreachable(.offline) } == 1)
    #expect(watch.check(Sample.session()).pause != nil)
    #expect(watch.observation?.failures == 0 && watch.failure == nil && watch.events.last == .reachableAgain)
  }

  @Test func `the shop's wish to be left alone is kept`() {
    var watch = PaymentWatch.watching()
    #expect(watch.follow(.checked(.failure(.busy(retryAfter: 42)))).pause == .seconds(42))
    #expect(watch.nextCheck == Sample.later(42))
  }

  @Test(arguments: [Failure.signedOut, .projectClosed, .notPermitted(nil), .untrusted(.handshake)])
  func `where checking again makes no sense it stops, and the order is kept`(failure: Failure) {
    var watch = PaymentWatch.watching()
    #expect(watch.follow(.checked(.failure(failure))).isEmpty && watch.blocker == failure)
    #expect(watch.follow(.checkTapped) == [PaymentWatch.firstCheck] && watch.isWatching)
  }

  @Test func `check now never makes two requests at once`() {
    var watch = PaymentWatch.watching()
    #expect(watch.follow(.checkTapped) == [.stop(.poll(89))])
    #expect(watch.follow(.checkDue).isEmpty)
    #expect(watch.follow(.checked(.success(Sample.check(Sample.session())))).pause != nil)
    #expect(watch.follow(.checkTapped) == [.stop(.poll(89)), PaymentWatch.firstCheck])
  }

  @Test func `an answer that comes twice counts once`() {
    var watch = PaymentWatch.watching()
    _ = watch.check(Sample.session())
    #expect(watch.follow(.checked(.success(Sample.check(Sample.session())))).isEmpty)
    #expect(watch.observation?.checks == 1)
  }

  @Test func `out of sight it is checked seldom, and on return at once`() {
    var watch = PaymentWatch.watching()
    watch.follow(.left)
    #expect(watch.follow(.checked(.success(Sample.check(Sample.session())))).pause == .seconds(30))
    #expect(watch.follow(.opened) == [.stop(.poll(89)), PaymentWatch.firstCheck])
    #expect(
      watch.follow(.checked(.success(Sample.check(Sample.session())))).pause.map { $0 < .seconds(3) } == true)
  }

  @Test func `paid is noticed out of sight`() {
    var watch = PaymentWatch.watching()
    watch.follow(.left, .checked(.success(Sample.check(Sample.session(46, .completed)))))
    #expect(watch.isPaid)
  }

  @Test func `pausing stops the timer and pausing again goes on`() {
    var watch = PaymentWatch.watching()
    _ = watch.check(Sample.session())
    #expect(watch.follow(.pauseTapped) == [.stop(.poll(89))] && watch.isPaused)
    #expect(watch.follow(.checkDue).isEmpty)
    #expect(watch.follow(.pauseTapped) == [PaymentWatch.firstCheck] && watch.isWatching)
  }

  @Test func `a final word that arrives while paused is taken, any other is not`() {
    var watch = PaymentWatch.watching()
    watch.follow(.pauseTapped, .checked(.success(Sample.check(Sample.session()))))
    #expect(watch.isPaused)
    watch = .watching()
    watch.follow(.pauseTapped, .checked(.success(Sample.check(Sample.session(46, .completed)))))
    #expect(watch.isPaid)
  }

  @Test func `patience runs out, for failed checks too, and check now begins anew`() {
    var watch = PaymentWatch.watching()
    #expect(watch.check(Sample.session(), at: 1799).pause != nil)
    #expect(watch.check(Sample.session(), at: 1801).isEmpty && watch.isPatienceOver && watch.isUnfinished)
    #expect(watch.follow(.checkTapped, at: 1802) == [PaymentWatch.firstCheck])
    #expect(watch.check(Sample.session(), at: 1803).pause.map { $0 < .seconds(3) } == true)
    var away = PaymentWatch.watching()
    #expect(away.follow(.checked(.failure(.offline)), at: 1801).isEmpty && away.isPatienceOver)
  }

  @Test func `a check that is late is made on a new connection`() {
    var watch = PaymentWatch.watching()
    _ = watch.check(Sample.session())
    let afresh = Effect.checkPayment(orderID: 89, storage: "orders", afresh: true)
    #expect(watch.follow(.checkDue, at: 3600) == [afresh])
  }

  @Test func `a young session that the shop does not list yet is waited for, a lost one is not`() {
    var watch = PaymentWatch.watching()
    #expect(watch.check(nil, at: 3).pause != nil && watch.session?.id == 46)
    #expect(watch.check(nil, at: 31).isEmpty && watch.isWithoutSession && watch.failure == nil)
  }

  @Test func `a shop that comes and goes does not fill the timeline`() {
    var watch = PaymentWatch.watching()
    for second in 0..<1000 {
      _ = watch.check(Sample.session(), at: Double(second))
      watch.follow(.checkDue, .checked(.failure(.offline)), at: Double(second))
    }
    #expect(watch.events.count <= PaymentTimeline.capacity)
    #expect(watch.events.first == .orderCreated(total: Money(340, "USD")))
  }

  // MARK: Another method

  @Test func `another method is taken and a session opened with it`() {
    var watch = PaymentWatch.watching()
    let effects = watch.follow(.methodChosen(Sample.paypal))
    #expect(
      effects == [
        .stop(.poll(89)), .changeMethod(watch.order, storage: "orders", account: "paypal", accepting: nil),
      ])
    let opening = watch.follow(.methodChanged(.success(Sample.order(account: "paypal"))))
    #expect(opening == [.stop(.poll(89)), .loadSessions(orderID: 89)])
    #expect(watch.account == Sample.paypal && watch.events.last == .methodChanged("PayPal"))
  }

  @Test func `a change that made the order dearer is shown before anything is paid`() {
    var watch = PaymentWatch.watching()
    watch.follow(.methodChosen(Sample.paypal))
    let dearer = Sample.order(total: Money(380, "USD"), account: "paypal")
    #expect(watch.follow(.methodChanged(.success(dearer))).isEmpty)
    guard case .confirmingTotal(Money(340, "USD"), _) = watch.state else {
      Issue.record("\(watch.state)")
      return
    }
    #expect(watch.follow(.totalAcknowledged) == [.stop(.poll(89)), .loadSessions(orderID: 89)])
  }

  @Test func `a total that was accepted for the change is not asked about again`() {
    var watch = PaymentWatch.watching()
    watch.follow(.methodChosen(Sample.paypal, accepting: Money(380, "USD")))
    let dearer = Sample.order(total: Money(380, "USD"), account: "paypal")
    #expect(watch.follow(.methodChanged(.success(dearer))).contains(.loadSessions(orderID: 89)))
  }

  @Test func `the method that it has already changes nothing`() {
    var watch = PaymentWatch.watching()
    let before = watch
    #expect(watch.follow(.methodChosen(Sample.stripe)).isEmpty && watch == before)
  }

  @Test func `a method that could not be changed goes on watching`() {
    var watch = PaymentWatch.watching()
    watch.follow(.methodChosen(Sample.paypal))
    #expect(watch.follow(.checked(.success(Sample.check(Sample.session())))).isEmpty)
    #expect(watch.follow(.methodChanged(.failure(.refused("No")))) == [PaymentWatch.firstCheck])
    #expect(watch.isWatching && watch.failure == .refused("No"))
  }

  @Test(arguments: [PaymentStatus.expired, .canceled, .failed])
  func `an answer that comes while the method is changed does not stop further checks`(
    _ status: PaymentStatus
  ) {
    var watch = PaymentWatch.settled(status)
    #expect(watch.follow(.checkTapped) == [PaymentWatch.firstCheck])
    watch.follow(.methodChosen(Sample.paypal))
    #expect(watch.session?.status == status, "what is known stays on the screen")
    watch.follow(.checked(.failure(.noAnswer)), .methodChanged(.failure(.refused("No"))))
    #expect(watch.follow(.checkTapped) == [PaymentWatch.firstCheck])
  }

  @Test func `a check of a payment that is not watched survives a method that could not be changed`() {
    var watch = PaymentWatch.watching()
    watch.follow(.pauseTapped, .methodChosen(Sample.paypal))
    watch.follow(.checked(.failure(.noAnswer)), .methodChanged(.failure(.refused("No"))))
    #expect(watch.isPaused && watch.follow(.checkTapped) == [PaymentWatch.firstCheck])
  }

  @Test func `a session that was put off is opened in its time although the method could not be changed`() {
    var watch = PaymentWatch.opening()
    watch.follow(.sessionCreated(.failure(.busy(retryAfter: 40))))
    watch.follow(.methodChosen(Sample.paypal), at: 10)
    let effects = watch.follow(.methodChanged(.failure(.refused("No"))), at: 10)
    #expect(effects == [.wait(.poll(89), .seconds(30))])
  }
}
