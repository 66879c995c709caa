@testable import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

/// From an order to a session: looked for, asked for once, searched for where the answer is lost.
struct SessionOpeningTests {
  private let create = [Effect.createSession(orderID: 89)]
  private let load = Effect.loadSessions(orderID: 89)

  @Test func `a session is looked for before one is asked for`() {
    var watch = PaymentWatch()
    #expect(watch.follow(.opened) == [.stop(.poll(89)), load])
    #expect(watch.follow(.sessionsRead(.success([]))) == create)
    #expect(watch.follow(.sessionCreated(.success(Sample.session()))) == [PaymentWatch.firstCheck])
    #expect(watch.isWatching && watch.link?.host == "pay.example")
    #expect(
      watch.events == [
        .orderCreated(total: Money(340, "USD")), .sessionOpened(id: 46), .linkArrived(host: "pay.example"),
      ])
  }

  @Test func `a session that is open already is taken, and none is asked for`() {
    var watch = PaymentWatch.opened()
    let sessions = [Sample.session(45, .expired), Sample.session(46)]
    #expect(watch.follow(.sessionsRead(.success(sessions))) == [PaymentWatch.firstCheck])
    #expect(watch.session?.id == 46)
  }

  @Test func `a session of another account is not taken`() {
    var other = Sample.session()
    other.paymentAccountID = Sample.paypal.id
    var watch = PaymentWatch.opened()
    #expect(watch.follow(.sessionsRead(.success([other]))) == create)
  }

  @Test func `an order that is paid already gets no session`() {
    var watch = PaymentWatch.opened()
    #expect(watch.follow(.sessionsRead(.success([Sample.session(46, .completed)]))).isEmpty)
    #expect(watch.isPaid)
    var order = Sample.order()
    order.isCompleted = true
    var paid = PaymentWatch(order)
    #expect(paid.follow(.opened) == [PaymentWatch.firstCheck])
    #expect(paid.follow(.checked(.success(Sample.check(order: order)))).isEmpty && paid.isPaid)
  }

  @Test(
    arguments: [
      .timedOut, .interrupted("reset"), .undecodable(UnreadableAnswer("id", expected: .id, found: .text)),
      .redirected(status: 307),
      .refused(Refusal(status: 502)),
      .refused(Refusal(status: 408, messages: ["x"])), .refused(Refusal(status: 409, messages: ["x"])),
      .refused(Refusal(status: 425, messages: ["x"])), .refused(Refusal(status: 404)),
    ] as [APIError])
  func `an answer that leaves the outcome open starts a search, and no second session is asked for`(
    error: APIError
  ) {
    var watch = PaymentWatch.opening()
    #expect(watch.follow(.sessionCreated(.failure(Failure(error)))) == [.wait(.poll(89), .milliseconds(500))])
    for second in [0.5, 2, 5, 10, 20] {
      #expect(watch.follow(.checkDue, at: second).contains(load))
      #expect(watch.follow(.sessionsRead(.success([])), at: second).pause != nil)
    }
    _ = watch.follow(.checkDue, at: 29)
    #expect(watch.follow(.sessionsRead(.success([Sample.session(47)])), at: 29) == [PaymentWatch.firstCheck])
    #expect(
      watch.events.last == .linkArrived(host: "pay.example") && watch.events.contains(.sessionFound(id: 47)))
  }

  @Test func `a session that nowhere shows for half a minute may be asked for again, by a key`() {
    var watch = PaymentWatch.opening()
    watch.follow(.sessionCreated(.failure(.noAnswer)))
    watch.follow(.checkDue, .sessionsRead(.success([])), at: 31)
    #expect(watch.reasonWithoutSession == .noAnswer)
    #expect(watch.follow(.newSessionTapped, at: 31).contains(load))
    #expect(watch.follow(.sessionsRead(.success([])), at: 31) == create)
  }

  @Test func `a list that stays away does not lose that a session may exist`() {
    var watch = PaymentWatch.opening()
    watch.follow(.sessionCreated(.failure(.noAnswer)))
    watch.follow(.checkDue, .sessionsRead(.failure(.signedOut)), at: 1)
    #expect(watch.reasonWithoutSession == .signedOut)
    #expect(watch.follow(.opened, at: 2).contains(load))
    #expect(
      watch.follow(.sessionsRead(.success([])), at: 2).pause != nil, "it is searched for, not made anew")
  }

  @Test func `what an earlier run asked for without reading the answer is searched for first`() {
    var watch = PaymentWatch(sessionAskedAt: Sample.later(-5))
    watch.follow(.opened)
    #expect(watch.follow(.sessionsRead(.success([]))) == [.wait(.poll(89), .seconds(5))])
    var late = PaymentWatch(sessionAskedAt: Sample.later(-60))
    late.follow(.opened)
    #expect(late.follow(.sessionsRead(.success([]))) == create)
  }

  @Test(arguments: [Failure.refused("No"), .notPermitted(nil), .offline, .untrusted(.certificate)])
  func `a session that was refused or not asked for keeps the order and can be tried again`(failure: Failure)
  {
    var watch = PaymentWatch.opening()
    #expect(watch.follow(.sessionCreated(.failure(failure))).isEmpty)
    #expect(watch.reasonWithoutSession == failure && watch.order.id == 89 && watch.isUnfinished)
    #expect(watch.follow(.newSessionTapped) == [.stop(.poll(89)), load])
  }

  @Test func `a busy shop is asked again when it wants, three times`() {
    var watch = PaymentWatch.opening()
    for _ in 1...3 {
      #expect(
        watch.follow(.sessionCreated(.failure(.busy(retryAfter: 2)))) == [.wait(.poll(89), .seconds(2))])
      #expect(watch.nextCheck == Sample.later(2))
      #expect(watch.follow(.checkDue).contains(load))
      #expect(watch.follow(.sessionsRead(.success([]))) == create)
    }
    #expect(watch.follow(.sessionCreated(.failure(.busy(retryAfter: 2)))).isEmpty)
    #expect(watch.reasonWithoutSession == .busy(retryAfter: 2))
  }

  @Test func `coming and going while a session is opened opens no second one`() {
    var watch = PaymentWatch.opening()
    #expect(watch.follow(.left).isEmpty && watch.follow(.opened).isEmpty)
    #expect(watch.follow(.sessionCreated(.success(Sample.session()))) == [PaymentWatch.firstCheck])
  }

  @Test func `a session that was refused for want of a sign-in is opened on return`() {
    var watch = PaymentWatch.opening()
    watch.follow(.sessionCreated(.failure(.signedOut)))
    #expect(watch.follow(.opened) == [.stop(.poll(89)), load])
  }

  /// The words of projects for an order that is cancelled.
  private static let cancelling = ["cancelled", "orders_cancelled", "CANCELED", "annulee", "storniert"]

  @Test(arguments: cancelling)
  func `a cancelled order gets no session and no link, whatever sessions it has`(_ status: String) {
    let cancelled = Sample.order(cancelledBy: status)
    for sessions in [[], [Sample.session()], [Sample.session(46, .expired)]] {
      var watch = PaymentWatch(cancelled, estimate: Money(1, "USD"))
      #expect(watch.follow(.opened) == [PaymentWatch.firstCheck] && watch.link == nil)
      let check = PaymentCheck(sessions: sessions, order: cancelled)
      #expect(watch.follow(.checked(.success(check))).isEmpty && watch.end == .canceled && watch.link == nil)
      #expect(watch.kept == .done(orderID: 89) && !watch.isUnfinished && !watch.allowsNewSession)
      #expect(watch.follow(.newSessionTapped).isEmpty && !watch.canChangeMethod)
      #expect(watch.follow(.methodChosen(Sample.paypal)).isEmpty)
    }
  }

  @Test(arguments: cancelling)
  func `an order that was cancelled with its payment is paid after all where the shopper asks for it`(
    _ status: String
  ) {
    let (order, sessions) = (Sample.order(cancelledBy: status), [Sample.session(46, .canceled)])
    var watch = PaymentWatch(order, estimate: Money(1, "USD"))
    watch.follow(.opened, .checked(.success(PaymentCheck(sessions: sessions, order: order))))
    #expect(watch.end == .canceled && watch.allowsNewSession)
    #expect(watch.follow(.newSessionTapped, .sessionsRead(.success(sessions))) == create)
    #expect(watch.follow(.sessionCreated(.success(Sample.session(47)))) == [PaymentWatch.firstCheck])
    let revived = PaymentCheck(sessions: sessions + [Sample.session(47)], order: Sample.order())
    watch.follow(.checked(.success(revived)))
    #expect(watch.isUnfinished && watch.session?.id == 47)
  }

  @Test(arguments: cancelling)
  func `an order that is cancelled before there is a session is not brought back`(_ status: String) {
    let cancelled = Sample.order(cancelledBy: status)
    let answer = PaymentWatch.Event.checked(.success(Sample.check(order: cancelled)))
    var confirming = PaymentWatch(estimate: Money(1, "USD"))
    #expect(confirming.follow(.opened, .checkTapped) == [PaymentWatch.firstCheck])
    confirming.follow(answer)
    var refused = PaymentWatch.opening()
    #expect(
      refused.follow(.sessionCreated(.failure(.refused("No"))), .checkTapped) == [PaymentWatch.firstCheck])
    refused.follow(answer)
    var opened = PaymentWatch.opening()
    opened.receive(cancelled, at: Sample.now)
    opened.follow(.sessionCreated(.success(Sample.session())))
    for watch in [confirming, refused, opened] { #expect(watch.end == .canceled && watch.link == nil) }
    var looking = PaymentWatch.opened()
    looking.receive(cancelled, at: Sample.now)
    for sessions in [[], [Sample.session()]] {
      var watch = looking
      #expect(watch.follow(.sessionsRead(.success(sessions))) == [PaymentWatch.firstCheck])
      #expect(watch.follow(answer).isEmpty && watch.end == .canceled && watch.link == nil)
    }
  }

  @Test func `checking where there is no session finds one that was opened elsewhere, and opens none`() {
    var watch = PaymentWatch.opening()
    watch.follow(.sessionCreated(.failure(.refused("No"))), .checkTapped)
    var idle = watch
    #expect(idle.follow(.checked(.success(Sample.check()))).isEmpty)
    #expect(idle.reasonWithoutSession == .refused("No"))
    #expect(watch.follow(.checked(.success(Sample.check(Sample.session())))).pause != nil && watch.isWatching)
  }

  @Test func `a total that differs must be acknowledged before anything is opened`() {
    var watch = PaymentWatch(Sample.order(total: Money(365, "USD")), estimate: Money(340, "USD"))
    #expect(watch.follow(.opened).isEmpty && watch.follow(.checkTapped) == [PaymentWatch.firstCheck])
    #expect(watch.follow(.checked(.success(Sample.check(Sample.session(), order: watch.order)))).isEmpty)
    #expect(watch.link == nil && watch.follow(.left).isEmpty && watch.follow(.opened).isEmpty)
    #expect(watch.follow(.totalAcknowledged) == [.stop(.poll(89)), load])
    #expect(watch.events.last == .totalAcknowledged(estimate: Money(340, "USD"), total: Money(365, "USD")))
  }

  @Test(arguments: [
    (Money?.some(Money(340, "")), Money?.some(Money(340, "USD")), false),
    (Money(340, "USD"), Money(340, ""), false), (Money(340, "EUR"), Money(340, "USD"), true),
    (nil, Money(340, "USD"), true), (Money(340, "USD"), nil, false),
  ])
  func `a currency that is not named is not a difference, an unreadable total is one`(
    total: Money?, estimate: Money?, differs: Bool
  ) {
    var watch = PaymentWatch(Sample.order(total: total), estimate: estimate)
    #expect(watch.follow(.opened).isEmpty == differs)
  }
}
