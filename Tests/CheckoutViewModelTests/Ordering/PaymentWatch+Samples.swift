import CheckoutViewModel
import Foundation
import OneEntryClient

extension PaymentWatch {
  static let firstCheck = Effect.checkPayment(orderID: 89, storage: "orders", afresh: false)

  init(_ order: Order = Sample.order(), estimate: Money? = nil, sessionAskedAt: Date? = nil) {
    let account = Sample.accounts.first { $0.identifier == order.paymentAccountIdentifier }
    self.init(
      order: order, storage: "orders", account: account, estimate: estimate, sessionAskedAt: sessionAskedAt)
  }

  @discardableResult
  mutating func follow(_ events: Event..., at seconds: TimeInterval = 0) -> [Effect] {
    events.reduce([]) { _, event in handle(event, at: Sample.later(seconds)) }
  }

  /// The answer to a check, after it was asked for.
  mutating func check(_ session: PaymentSession?, order: Order? = nil, at seconds: TimeInterval = 0)
    -> [Effect]
  {
    _ = handle(.checkDue, at: Sample.later(seconds))
    let check = PaymentCheck(sessions: session.map { [$0] } ?? [], order: order)
    return handle(.checked(.success(check)), at: Sample.later(seconds))
  }

  /// The order's sessions are being read.
  static func opened(account: String = "stripe") -> PaymentWatch {
    var watch = PaymentWatch(Sample.order(account: account))
    watch.follow(.opened)
    return watch
  }

  /// There is no session yet, and one is asked for.
  static func opening(account: String = "stripe") -> PaymentWatch {
    var watch = opened(account: account)
    watch.follow(.sessionsRead(.success([])))
    return watch
  }

  /// A session is there and the first check has been asked for.
  static func watching(url: String? = "https://pay.example/c/1") -> PaymentWatch {
    var watch = opening(account: url == nil ? "paypal" : "stripe")
    watch.follow(.sessionCreated(.success(Sample.session(url: url))))
    return watch
  }

  /// The payment ended with this word.
  static func settled(_ status: PaymentStatus) -> PaymentWatch {
    var watch = watching()
    watch.follow(.checked(.success(Sample.check(Sample.session(46, status)))))
    return watch
  }

  var isWithoutSession: Bool { if case .withoutSession = state { true } else { false } }
  var isWatching: Bool { if case .watching = state { true } else { false } }
  var isOnDelivery: Bool { if case .onDelivery = state { true } else { false } }
  var isPartPaid: Bool { if case .partPaid = state { true } else { false } }
  var isPaused: Bool { if case .paused = state { true } else { false } }
  var isPatienceOver: Bool { if case .patienceOver = state { true } else { false } }
  var end: PaymentStatus? { if case .settled(_, let status) = state { status } else { nil } }
  var reasonWithoutSession: Failure? {
    if case .withoutSession(let failure, _) = state { failure } else { nil }
  }
  var blocker: Failure? { if case .blocked(_, let failure) = state { failure } else { nil } }
  var events: [TimelineEntry.Event] { timeline.entries.map(\.event) }
}

extension [Effect] {
  /// How long the effects wait for the next check.
  var pause: Duration? { compactMap { if case .wait(.poll, let pause) = $0 { pause } else { nil } }.first }
}
