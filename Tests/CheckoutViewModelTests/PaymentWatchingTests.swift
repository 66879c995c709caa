import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct PaymentWatchingTests {
  @Test func `a failed poll keeps polling, with growing pauses, and says when it is over`() {
    var payment = Payment.watching()
    var pauses: [Duration] = []
    for _ in 0..<6 {
      pauses += payment.follow(.checked(orderID: 89, .failure(.offline))).pause.map { [$0] } ?? []
      #expect(payment.follow(.pollDue) == [PaymentTests.look])
    }
    #expect(pauses.count == 6)
    #expect(pauses[5] >= .seconds(15))
    #expect(payment.failures == 6)
    #expect(payment.phase == .watching)
    #expect(payment.timeline.count { $0.event == .unreachable(.offline) } == 1)
    #expect(payment.look(Sample.session()).pause != nil)
    #expect(payment.failures == 0)
    #expect(payment.lastFailure == nil)
    #expect(payment.timeline.last?.event == .reachableAgain)
  }

  @Test func `the shop's wish to be left alone is kept`() {
    var payment = Payment.watching()
    #expect(payment.follow(.checked(orderID: 89, .failure(.busy(retryAfter: 42)))).pause == .seconds(42))
    #expect(payment.nextCheck == Sample.later(42))
  }

  @Test(arguments: [Failure.signedOut, .projectClosed, .notPermitted(nil), .untrusted(.certificate)])
  func `where looking again makes no sense it stops, and the order is kept`(failure: Failure) {
    var payment = Payment.watching()
    #expect(payment.follow(.checked(orderID: 89, .failure(failure))).isEmpty)
    #expect(payment.phase == .blocked(failure))
    #expect(payment.follow(.checkTapped) == [.stop(.poll), PaymentTests.look])
    #expect(payment.phase == .watching)
  }

  @Test func `check now never makes two requests at once`() {
    var payment = Payment.watching()
    #expect(payment.isChecking)
    #expect(payment.follow(.checkTapped) == [.stop(.poll)])
    #expect(payment.follow(.checkTapped) == [.stop(.poll)])
    #expect(payment.follow(.pollDue).isEmpty)
    #expect(payment.follow(.checked(orderID: 89, .success(Sample.check(Sample.session())))).pause != nil)
    #expect(payment.follow(.checkTapped) == [.stop(.poll), PaymentTests.look])
  }

  @Test func `an answer that comes twice counts once`() {
    var payment = Payment.watching()
    _ = payment.look(Sample.session())
    #expect(payment.follow(.checked(orderID: 89, .success(Sample.check(Sample.session())))).isEmpty)
    #expect(payment.tries == 1)
  }

  @Test func `leaving cancels the timer and coming back looks at once`() {
    var payment = Payment.watching()
    _ = payment.look(Sample.session())
    #expect(payment.follow(.left) == [.stop(.poll)])
    #expect(payment.nextCheck == nil)
    #expect(payment.follow(.pollDue).isEmpty)
    #expect(payment.follow(.opened) == [.stop(.poll), PaymentTests.look])
  }

  @Test func `an answer after leaving is kept and does not steer`() {
    var payment = Payment.watching()
    payment.follow(.left)
    #expect(
      payment.follow(.checked(orderID: 89, .success(Sample.check(Sample.session(46, .processing))))).isEmpty)
    #expect(payment.session?.status == .processing)
    #expect(payment.nextCheck == nil)
  }

  @Test func `a failure after leaving starts no timer`() {
    var payment = Payment.watching()
    payment.follow(.left)
    #expect(payment.follow(.checked(orderID: 89, .failure(.offline))).isEmpty)
    #expect(payment.nextCheck == nil)
  }

  @Test func `paid after leaving is kept`() {
    var payment = Payment.watching()
    payment.follow(.left, .checked(orderID: 89, .success(Sample.check(Sample.session(46, .completed)))))
    #expect(payment.isPaid)
  }

  @Test func `coming back while the old look is under way makes no second one`() {
    var payment = Payment.watching()
    payment.follow(.left)
    #expect(payment.follow(.opened) == [.stop(.poll)])
    #expect(payment.follow(.checked(orderID: 89, .success(Sample.check(Sample.session())))).pause != nil)
  }

  @Test func `a session that arrives after leaving is kept and looked at on return`() {
    var payment = Payment.opened()
    payment.follow(.left)
    #expect(
      payment.follow(.sessionOpened(orderID: 89, .success(Sample.session())))
        == [.encode(link: "https://pay.example/c/1")])
    #expect(payment.phase == .watching)
    #expect(payment.follow(.opened) == [.stop(.poll), PaymentTests.look])
  }

  @Test func `coming back while a session is being opened opens no second one`() {
    var payment = Payment.opened()
    payment.follow(.left)
    #expect(payment.follow(.opened).isEmpty)
    #expect(payment.follow(.sessionOpened(orderID: 89, .success(Sample.session()))).last == PaymentTests.look)
  }

  @Test func `a session that was refused for want of a sign-in is opened on return`() {
    var payment = Payment.opened()
    payment.follow(.sessionOpened(orderID: 89, .failure(.signedOut)))
    #expect(payment.follow(.opened) == [.stop(.poll), .openSession(payment.order)])
  }

  @Test func `pausing stops the timer and pausing again goes on`() {
    var payment = Payment.watching()
    _ = payment.look(Sample.session())
    #expect(payment.follow(.pauseTapped) == [.stop(.poll)])
    #expect(payment.phase == .paused)
    #expect(payment.follow(.pollDue).isEmpty)
    #expect(payment.follow(.pauseTapped) == [.stop(.poll), PaymentTests.look])
    #expect(payment.phase == .watching)
  }

  @Test func `a final word that arrives while paused is taken`() {
    var payment = Payment.watching()
    payment.follow(.pauseTapped)
    #expect(
      payment.follow(.checked(orderID: 89, .success(Sample.check(Sample.session(46, .completed))))).isEmpty)
    #expect(payment.isPaid)
    payment = .watching()
    payment.follow(.pauseTapped)
    payment.follow(.checked(orderID: 89, .success(Sample.check(Sample.session()))))
    #expect(payment.phase == .paused)
  }

  @Test func `patience runs out and check now begins anew`() {
    var payment = Payment.watching()
    #expect(payment.look(Sample.session(), at: 1799).pause != nil)
    #expect(payment.look(Sample.session(), at: 1801).isEmpty)
    #expect(payment.phase == .gaveUp)
    #expect(payment.isUnfinished)
    #expect(payment.follow(.checkTapped, at: 1802) == [.stop(.poll), PaymentTests.look])
    #expect(payment.look(Sample.session(), at: 1803).pause.map { $0 < .seconds(3) } == true)
  }

  @Test func `patience runs out for a shop that stays away as well`() {
    var payment = Payment.watching()
    #expect(payment.follow(.checked(orderID: 89, .failure(.offline)), at: 1801).isEmpty)
    #expect(payment.phase == .gaveUp)
  }

  @Test func `coming back is a new beginning for patience`() {
    var payment = Payment.watching()
    _ = payment.look(Sample.session())
    payment.follow(.left)
    payment.follow(.opened, at: 7200)
    #expect(payment.look(Sample.session(), at: 7200).pause != nil)
  }

  @Test func `a young session that the shop does not list yet is waited for`() {
    var payment = Payment.watching()
    #expect(payment.look(nil, at: 3).pause != nil)
    #expect(payment.phase == .watching)
    #expect(payment.session?.id == 46)
  }

  @Test func `where the shop knows no session a new one is offered`() {
    var payment = Payment.watching()
    #expect(payment.look(nil, at: 31).isEmpty)
    #expect(payment.phase == .sessionFailed(.notFound(nil)))
    #expect(payment.follow(.newSessionTapped) == [.stop(.poll), .openSession(payment.order)])
  }

  @Test func `an old look does not bring back a session that was given up`() {
    var payment = Payment.watching()
    _ = payment.look(Sample.session(46, .expired))
    payment.follow(.checkTapped, .newSessionTapped)
    #expect(
      payment.follow(.checked(orderID: 89, .success(Sample.check(Sample.session(46, .expired))))).isEmpty)
    #expect(payment.phase == .openingSession)
    #expect(payment.session == nil)
  }

  @Test func `a shop that comes and goes does not fill the timeline`() {
    var payment = Payment.watching()
    for second in 0..<1000 {
      _ = payment.look(Sample.session(), at: Double(second))
      payment.follow(.pollDue, .checked(orderID: 89, .failure(.offline)), at: Double(second))
    }
    #expect(payment.timeline.count <= Payment.timelineCapacity)
    #expect(payment.timeline.first?.event == .orderCreated(total: Money(340, "USD")))
  }
}
