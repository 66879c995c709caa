import Foundation
import OneEntryClient

/// Watches one order until its payment settles, the shopper leaves, or patience runs out. Whatever fails, the order
/// is kept and its number stays in sight.
public struct Payment: Equatable, Sendable {
  /// Where the payment stands.
  public enum Phase: Equatable, Sendable {
    /// The shop's total differs from the estimate; nothing is paid before the shopper has seen it.
    case confirmingTotal(estimate: Money)
    case openingSession
    case sessionFailed(Failure)
    case watching
    /// The shopper asked to stop looking.
    case paused
    /// Nobody paid for so long that looking stopped.
    case gaveUp
    /// Looking again makes no sense before the shopper has done something: signed in, mended the token.
    case blocked(Failure)
    case settled(PaymentStatus)
    /// Nothing to pay here: the account has no hosted page.
    case onDelivery
  }

  /// What happened to the payment.
  public enum Action: Equatable, Sendable {
    /// Of a new order, or of one from the history.
    case opened
    case totalAcknowledged
    case sessionOpened(orderID: Int, Result<PaymentSession, Failure>)
    case pollDue
    case checkTapped
    case pauseTapped
    case checked(orderID: Int, Result<PaymentCheck, Failure>)
    case newSessionTapped
    case methodTapped, methodMoved(by: Int), methodChosen, methodDismissed
    case methodChanged(orderID: Int, Result<Order, Failure>)
    case linkEncoded(String, [[Bool]])
    case codeSizeTapped
    case left
  }

  /// Entries that the timeline keeps.
  public static let timelineCapacity = 100

  /// Where the payment stands.
  public internal(set) var phase = Phase.openingSession
  /// The order as the shop last told it.
  public internal(set) var order: Order
  /// The marker of the order's storage.
  public let storage: String
  /// The attempt that counts; `nil` while there is none.
  public internal(set) var session: PaymentSession?
  /// The accounts that the order could be paid with.
  public internal(set) var accounts: [PaymentAccount]
  /// What happened so far, oldest first.
  public internal(set) var timeline: [TimelineEntry] = []
  /// When the last look ended.
  public internal(set) var lastChecked: Date?
  /// When the next look is due; `nil` while none is planned.
  public internal(set) var nextCheck: Date?
  /// How often the payment was looked at.
  public internal(set) var tries = 0
  /// Failed looks in a row.
  public internal(set) var failures = 0
  /// Why the last look, session or change did not succeed.
  public internal(set) var lastFailure: Failure?
  /// Whether the answer to a look is awaited.
  public internal(set) var isChecking = false
  /// The modules of the link's QR code, row by row; empty until they are there.
  public internal(set) var code: [[Bool]] = []
  /// Whether the link's QR code is drawn.
  public internal(set) var showsCode = true
  /// The account that stands selected while another method is chosen; `nil` when none is being chosen.
  public internal(set) var methodIndex: Int?
  /// Whether the order is being pointed at another account.
  public internal(set) var isChangingMethod = false
  /// Several sessions wait for money; the newest is shown.
  public internal(set) var hasRivalSessions = false
  /// Whether the shopper looks at it; only then the shop is asked.
  public internal(set) var isOpen = false
  var watchedSince: Date?
  var schedule: PollSchedule
  let estimate: Money?

  /// The payment of an order that exists; `estimate` is what the shopper was shown before it did.
  public init(order: Order, storage: String, accounts: [PaymentAccount], estimate: Money? = nil) {
    self.order = order
    self.storage = storage
    self.accounts = accounts
    self.estimate = estimate
    schedule = PollSchedule(seed: UInt64(order.id))
  }

  /// The account that the order is paid with, where it is one of those known.
  public var account: PaymentAccount? { accounts.first { $0.identifier == order.paymentAccountIdentifier } }

  /// What may be opened, copied and drawn as a code; `nil` while there is none or the shop's address is not safe.
  public var link: PaymentLink? { session?.paymentURL.flatMap(PaymentLink.init) }

  /// The shop gave an address that is not safe to open.
  public var isLinkRefused: Bool { session?.paymentURL != nil && link == nil }

  /// Whether the shop said that the money is there.
  public var isPaid: Bool { phase == .settled(.completed) }

  /// Whether the shopper still has something to do here.
  public var isUnfinished: Bool {
    switch phase {
    case .settled, .onDelivery: false
    default: true
    }
  }

  /// Takes what happened and says what is to be done about it.
  public mutating func handle(_ action: Action, at now: Date) -> [Effect] {
    switch (phase, action) {
    case (_, .opened): return open(at: now)
    case (.confirmingTotal, .totalAcknowledged): return acknowledge(at: now)
    case (.openingSession, .sessionOpened(order.id, let result)): return take(result, at: now)
    case (.watching, .pollDue): return check(at: now)
    case (.sessionFailed(.busy), .pollDue): return openSession()
    case (_, .checkTapped): return checkNow(at: now)
    case (.watching, .pauseTapped): return pause()
    case (.paused, .pauseTapped): return checkNow(at: now)
    case (_, .checked(order.id, let result)): return note(result, at: now)
    case (.settled(let status), .newSessionTapped) where status.allowsNewSession: return openSession()
    case (.sessionFailed, .newSessionTapped): return openSession()
    case (_, .methodTapped), (_, .methodMoved), (_, .methodDismissed), (_, .methodChosen),
      (_, .methodChanged):
      return handleMethod(action, at: now)
    case (_, .linkEncoded(link?.url, let modules)): code = modules
    case (_, .codeSizeTapped): showsCode.toggle()
    case (_, .left): return leave()
    default: break
    }
    return []
  }
}

extension PaymentStatus {
  /// The attempt is over without money: another one on the same order makes sense.
  public var allowsNewSession: Bool {
    switch self {
    case .canceled, .expired, .failed: true
    case .waiting, .processing, .completed, .partial, .other: false
    }
  }

  /// The server's last word: looking again changes nothing.
  public var isFinal: Bool { self == .completed || allowsNewSession }
}
