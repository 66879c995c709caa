import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct PaymentTests {
  static let look = Effect.checkPayment(orderID: 89, storage: "orders", afresh: false)

  @Test func `a payment opens a session at once`() {
    var payment = Payment(order: Sample.order(), storage: "orders", accounts: Sample.accounts)
    #expect(payment.handle(.opened, at: Sample.now) == [.stop(.poll), .openSession(payment.order)])
    #expect(payment.phase == .openingSession)
    #expect(payment.timeline.map(\.event) == [.orderCreated(total: Money(340, "USD"))])
  }

  @Test func `a session with a link is encoded and looked at`() {
    var payment = Payment.opened()
    let effects = payment.follow(.sessionOpened(orderID: 89, .success(Sample.session())))
    #expect(effects == [.encode(link: "https://pay.example/c/1"), Self.look])
    #expect(payment.phase == .watching)
    #expect(payment.link?.host == "pay.example")
  }

  @Test func `an answer for another order is dropped`() {
    var payment = Payment.opened()
    let before = payment
    #expect(payment.follow(.sessionOpened(orderID: 90, .success(Sample.session()))).isEmpty)
    #expect(payment == before)
    payment = .watching()
    let watching = payment
    #expect(
      payment.follow(.checked(orderID: 90, .success(Sample.check(Sample.session(46, .completed))))).isEmpty)
    #expect(payment == watching)
  }

  @Test func `a link that comes later is shown and encoded`() {
    var payment = Payment.watching(url: nil)
    #expect(payment.link == nil)
    let first = payment.look(Sample.session(url: nil))
    #expect(first.pause != nil)
    let second = payment.look(Sample.session(url: "https://pay.example/c/2"), at: 3)
    #expect(second.first == .encode(link: "https://pay.example/c/2"))
    #expect(second.pause != nil)
    #expect(payment.timeline.last?.event == .linkArrived(host: "pay.example"))
  }

  @Test func `the code of a link that was replaced is not shown`() {
    var payment = Payment.watching()
    payment.follow(.linkEncoded("https://pay.example/c/1", [[true]]))
    #expect(payment.code == [[true]])
    _ = payment.look(Sample.session(47, url: nil))
    #expect(payment.code.isEmpty)
    payment.follow(.linkEncoded("https://pay.example/c/1", [[true]]))
    #expect(payment.code.isEmpty)
  }

  @Test func `an address that is not safe is no link`() {
    let payment = Payment.watching(url: "javascript:alert(1)")
    #expect(payment.link == nil)
    #expect(payment.isLinkRefused)
  }

  @Test func `cash completes at once and is not polled`() {
    var payment = Payment.opened(account: "cash")
    #expect(payment.follow(.sessionOpened(orderID: 89, .success(Sample.session(url: nil)))).isEmpty)
    #expect(payment.phase == .onDelivery)
    #expect(!payment.isUnfinished)
    #expect(payment.follow(.checkTapped) == [.stop(.poll), Self.look])
    #expect(payment.follow(.checked(orderID: 89, .success(Sample.check(Sample.session(url: nil))))).isEmpty)
    #expect(payment.phase == .onDelivery)
  }

  @Test func `a total that differs must be acknowledged before a session is opened`() {
    var payment = Payment(
      order: Sample.order(total: Money(365, "USD")), storage: "orders", accounts: Sample.accounts,
      estimate: Money(340, "USD"))
    #expect(payment.follow(.opened).isEmpty)
    #expect(payment.phase == .confirmingTotal(estimate: Money(340, "USD")))
    #expect(payment.follow(.checkTapped).isEmpty)
    #expect(payment.follow(.left) == [.stop(.poll)])
    #expect(payment.follow(.opened).isEmpty)
    #expect(payment.follow(.totalAcknowledged) == [.stop(.poll), .openSession(payment.order)])
    #expect(
      payment.timeline.last?.event
        == .totalAcknowledged(estimate: Money(340, "USD"), total: Money(365, "USD")))
  }

  @Test(arguments: [
    (Money?.some(Money(340, "")), Money?.some(Money(340, "USD")), false),
    (Money(340, "USD"), Money(340, ""), false),
    (Money(340, "EUR"), Money(340, "USD"), true), (nil, Money(340, "USD"), true),
    (Money(340, "USD"), nil, false),
  ])
  func `a currency that is not named is not a difference, an unreadable total is one`(
    total: Money?, estimate: Money?, differs: Bool
  ) {
    var payment = Payment(
      order: Sample.order(total: total), storage: "orders", accounts: [], estimate: estimate)
    #expect(payment.follow(.opened).isEmpty == differs)
  }

  @Test func `an order that was paid before is looked at and gets no new session`() {
    var order = Sample.order()
    order.isCompleted = true
    var payment = Payment(order: order, storage: "orders", accounts: [])
    #expect(payment.follow(.opened) == [Self.look])
    #expect(payment.follow(.checked(orderID: 89, .success(Sample.check(order: order)))).isEmpty)
    #expect(payment.isPaid)
  }

  @Test func `a session that could not be opened keeps the order and can be tried again`() {
    var payment = Payment.opened()
    #expect(payment.follow(.sessionOpened(orderID: 89, .failure(.offline))).isEmpty)
    #expect(payment.phase == .sessionFailed(.offline))
    #expect(payment.order.id == 89)
    #expect(payment.isUnfinished)
    #expect(payment.follow(.newSessionTapped) == [.stop(.poll), .openSession(payment.order)])
  }

  @Test(arguments: [PaymentStatus.canceled, .expired, .failed])
  func `an attempt that ended without money offers another on the same order`(status: PaymentStatus) {
    var payment = Payment.watching()
    #expect(payment.look(Sample.session(46, status)).isEmpty)
    #expect(payment.phase == .settled(status))
    #expect(payment.follow(.newSessionTapped) == [.stop(.poll), .openSession(payment.order)])
    #expect(payment.session == nil)
    #expect(payment.code.isEmpty)
  }

  @Test(arguments: [PaymentStatus.waiting, .processing, .partial, .other("in_review")])
  func `a word that is no end is shown and polled on`(status: PaymentStatus) {
    var payment = Payment.watching()
    #expect(payment.look(Sample.session(46, status)).pause != nil)
    #expect(payment.phase == .watching)
    #expect(payment.session?.status == status)
    #expect(payment.follow(.newSessionTapped).isEmpty)
  }

  @Test func `paid ends the polling and offers no other session`() {
    var payment = Payment.watching()
    #expect(payment.look(Sample.session(46, .completed)).isEmpty)
    #expect(payment.isPaid)
    #expect(!payment.isUnfinished)
    #expect(payment.follow(.newSessionTapped).isEmpty)
    #expect(payment.follow(.methodTapped).isEmpty)
    #expect(payment.methodIndex == nil)
    #expect(payment.follow(.pollDue).isEmpty)
  }

  @Test(arguments: [PaymentStatus.waiting, .canceled, .expired, .other("x")])
  func `paid is never downgraded`(status: PaymentStatus) {
    var payment = Payment.watching()
    _ = payment.look(Sample.session(46, .completed))
    for _ in 0..<3 {
      payment.follow(.checkTapped)
      #expect(payment.look(Sample.session(46, status)).isEmpty)
    }
    #expect(payment.isPaid)
    #expect(payment.session?.status == .completed)
    #expect(payment.timeline.filter { $0.event == .wentBackwards(status) }.count == 1)
  }

  @Test func `a settled payment that is looked at again keeps its word`() {
    var payment = Payment.watching()
    _ = payment.look(Sample.session(46, .expired))
    #expect(payment.follow(.checkTapped) == [.stop(.poll), Self.look])
    #expect(payment.look(Sample.session(46, .expired)).isEmpty)
    #expect(payment.phase == .settled(.expired))
    payment.follow(.checkTapped)
    #expect(payment.look(nil).isEmpty)
    #expect(payment.phase == .settled(.expired))
  }

  @Test func `a session that somebody else opened is watched`() {
    var payment = Payment.watching()
    _ = payment.look(Sample.session(46, .expired))
    payment.follow(.checkTapped)
    #expect(payment.look(Sample.session(47)).pause != nil)
    #expect(payment.phase == .watching)
  }

  @Test func `of several sessions the paid one counts, else the newest`() {
    let old = Sample.session(46)
    let new = Sample.session(47)
    #expect(Sample.check(old, new).session == new)
    #expect(Sample.check(new, Sample.session(45, .completed), old).session?.id == 45)
    var payment = Payment.watching()
    payment.follow(.checked(orderID: 89, .success(Sample.check(old, new))))
    #expect(payment.hasRivalSessions)
  }

  @Test func `the words of an order are noted when they change and only then`() {
    var payment = Payment.watching()
    var order = Sample.order()
    order.statusTitle = nil
    for second in 0..<5 { _ = payment.look(Sample.session(), order: order, at: Double(second * 3)) }
    #expect(!payment.timeline.contains { if case .orderStatusChanged = $0.event { true } else { false } })
    order.statusIdentifier = "paid"
    order.statusTitle = "Paid"
    for second in 5..<9 { _ = payment.look(Sample.session(), order: order, at: Double(second * 3)) }
    #expect(payment.timeline.count { $0.event == .orderStatusChanged("Paid") } == 1)
  }

  @Test func `what a later reading of the order leaves out keeps its value`() {
    var payment = Payment.watching()
    _ = payment.look(Sample.session(), order: Order(id: 89))
    #expect(payment.order.total == Money(340, "USD"))
    #expect(payment.order.lines.count == 1)
    #expect(payment.order.paymentAccountIdentifier == "stripe")
    #expect(payment.order.statusTitle == "New")
  }
}

extension Payment {
  @discardableResult
  mutating func follow(_ actions: Action..., at seconds: TimeInterval = 0) -> [Effect] {
    actions.reduce([]) { _, action in handle(action, at: Sample.later(seconds)) }
  }

  /// The answer to a look, after it was asked for.
  mutating func look(_ session: PaymentSession?, order: Order? = nil, at seconds: TimeInterval = 0)
    -> [Effect]
  {
    _ = handle(.pollDue, at: Sample.later(seconds))
    let check = PaymentCheck(sessions: session.map { [$0] } ?? [], order: order)
    return handle(.checked(orderID: self.order.id, .success(check)), at: Sample.later(seconds))
  }

  static func opened(account: String = "stripe") -> Payment {
    var payment = Payment(order: Sample.order(account: account), storage: "orders", accounts: Sample.accounts)
    payment.follow(.opened)
    return payment
  }

  /// A session is there and the first look has been asked for.
  static func watching(url: String? = "https://pay.example/c/1") -> Payment {
    var payment = opened(account: url == nil ? "paypal" : "stripe")
    payment.follow(.sessionOpened(orderID: 89, .success(Sample.session(url: url))))
    return payment
  }
}

extension [Effect] {
  /// How long the effects wait for the next poll.
  var pause: Duration? {
    compactMap { if case .wait(.poll, let pause) = $0 { pause } else { nil } }.first
  }
}
