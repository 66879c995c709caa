import Foundation
import OneEntryClient

/// What one check of an order's payment found.
public struct PaymentCheck: Equatable, Sendable {
  /// Every session of the order; none where none was made.
  public var sessions: [PaymentSession]
  /// The order itself; `nil` where it could not be read this time.
  public var order: Order?

  public init(sessions: [PaymentSession], order: Order?) {
    self.sessions = sessions
    self.order = order
  }

  /// Whether nothing more is to be paid.
  var isLastWord: Bool { order?.isCompleted == true || order?.isCancelled == true }
}

/// How an order's money stands by the word of the shop: a claim about the whole order, not about one session.
enum PaymentStanding: Equatable, Sendable {
  /// Everything that is due has been paid.
  case paid
  /// A part was paid, and the rest has no open session yet.
  case partPaid
  /// A session was paid; the shop has not said yet whether anything else is due.
  case unconfirmed
  /// The order is paid on delivery.
  case onDelivery
  /// There is an attempt whose status says how it goes; a cancelled order is a cancelled attempt, whatever its sessions say.
  case attempted(PaymentStatus)
  /// There is no attempt to pay.
  case open

  /// When the order was last read. The answer to its creation does not say in how many parts it is paid.
  enum Reading { case never, earlier, now }

  /// The standing of an order whose session that counts is known. Wire contract §4.6, §4.7.
  /// `paid` are all of its sessions that were paid, `offline` the accounts that are paid on delivery.
  init(
    _ order: Order, session: PaymentSession?, paid: [PaymentSession], reading: Reading, offline: Set<String>
  ) {
    if order.isCompleted == true {
      self = .paid
    } else if let session, session.status == .completed,
      !order.isCancelled || order.isPaidInFull(by: session, isRead: reading != .never)
    {
      self = Self(order, paidBy: session, among: paid, reading)
    } else if order.isCancelled {
      self = .attempted(.canceled)
    } else if order.isPaidOnDelivery(session, offline), session?.status.isFinal != true {
      self = .onDelivery
    } else {
      self = session.map { .attempted($0.status) } ?? .open
    }
  }

  /// Order and sessions are read side by side, so either may be older than the other: that a part is still due is
  /// believed only of an order that was read just now and knows of the payment.
  private init(
    _ order: Order, paidBy session: PaymentSession, among paid: [PaymentSession], _ reading: Reading
  ) {
    if order.isPaidInFull(by: session, isRead: reading != .never) {
      self = .paid
    } else {
      self = reading == .now && order.knows(of: session, among: paid) ? .partPaid : .unconfirmed
    }
  }
}

extension Order {
  /// Whether there is nothing to pay here: an account without a hosted page, whose session waits for ever. Wire contract
  /// §4.7.
  fileprivate func isPaidOnDelivery(_ session: PaymentSession?, _ offline: Set<String>) -> Bool {
    paymentAccountIdentifier.map(offline.contains) == true && session?.paymentURL == nil
  }

  /// Whether it costs more than an amount; an order whose total is not known does not.
  func costsMore(than amount: Money) -> Bool { due.map { $0.amount > amount.amount } ?? false }

  /// What has been paid so far; `nil` where the shop does not say.
  public var paidSum: Money? {
    if isCompleted == true { return due }
    guard !stages.isEmpty, let currency = total?.currency else {
      return isCompleted.map { _ in Money(0, total?.currency ?? "") }
    }
    let paid = stages.filter { $0.status == .completed }.compactMap(\.value)
    return Money(paid.reduce(0, +), currency)
  }

  /// Whether a part of it is planned for later.
  public var isPaidLater: Bool { isCompleted != true && stages.contains(where: \.isPlanned) }

  /// What is still to be paid of an order that is paid in parts; `nil` where that is not known.
  public var restSum: Money? {
    guard let due, let paidSum else { return nil }
    return Money(due.amount - paidSum.amount, due.currency)
  }

  /// Whether the order is paid in several payments.
  public var isPaidInStages: Bool { !stages.isEmpty || isPartial == true }

  /// The stages that are to be paid now: one that is planned for later is not due yet.
  private var dueStages: [PaymentStage] { stages.filter { !$0.isPlanned } }

  /// Whether a session that was paid is all that is due. Its amount says so, or an order that was read and is not paid
  /// in parts.
  fileprivate func isPaidInFull(by session: PaymentSession, isRead: Bool) -> Bool {
    if !dueStages.isEmpty { return dueStages.allSatisfy { $0.status == .completed } }
    if isPartial == true { return false }
    guard let amount = session.amount else { return isRead }
    return due.map { amount >= $0.amount } ?? isRead
  }

  /// Whether the order was read after that payment.
  fileprivate func knows(of session: PaymentSession, among paid: [PaymentSession]) -> Bool {
    if let stage = stages.first(where: { $0.sessionID == session.id }) { return stage.status == .completed }
    if !stages.isEmpty { return stages.count { $0.status == .completed } >= paid.count }
    guard let due else { return true }
    return paid.reduce(0) { $0 + ($1.amount ?? 0) } < due.amount
  }

  /// Which of the order's sessions counts: of an order that is paid at once a paid one; else the newest that is still
  /// open, else the newest.
  public func currentSession(among sessions: [PaymentSession]) -> PaymentSession? {
    let newest = { (sessions: [PaymentSession]) in sessions.max { $0.id < $1.id } }
    let paid = isPaidInStages ? nil : sessions.first { $0.status == .completed }
    return paid ?? newest(sessions.filter { !$0.status.isFinal }) ?? newest(sessions)
  }

  /// The session that makes a new one unnecessary: paid, or open for the account that the order has now. Two payable
  /// links must never be shown for one order.
  func usableSession(among sessions: [PaymentSession], account: Int?) -> PaymentSession? {
    let fitting = sessions.filter {
      $0.paymentAccountID == nil || account == nil || $0.paymentAccountID == account
    }
    guard let session = currentSession(among: fitting) else { return nil }
    let isPaid = session.status == .completed && !isPaidInStages
    return isPaid || !session.status.isFinal ? session : nil
  }

  /// A later reading of the same order; what it leaves out keeps its value.
  public func updated(by later: Order) -> Order {
    var order = later
    order.total = later.total ?? total
    order.totalDue = later.total == nil ? later.totalDue ?? totalDue : later.totalDue
    order.paymentAccountIdentifier = later.paymentAccountIdentifier ?? paymentAccountIdentifier
    let isSameAccount = order.paymentAccountIdentifier == paymentAccountIdentifier
    order.paymentAccountTitle = later.paymentAccountTitle ?? (isSameAccount ? paymentAccountTitle : nil)
    order.createdDate = later.createdDate ?? createdDate
    order.statusIdentifier = later.statusIdentifier ?? statusIdentifier
    order.statusTitle = later.statusTitle ?? (later.statusIdentifier == nil ? statusTitle : nil)
    order.formIdentifier = later.formIdentifier ?? formIdentifier
    order.isCompleted = later.isCompleted ?? isCompleted
    order.isPartial = later.isPartial ?? isPartial
    if later.stages.isEmpty { order.stages = stages }
    if later.lines.isEmpty { order.lines = lines }
    if later.formData.isEmpty { order.formData = formData }
    return order
  }

  /// What tells one status from another: the marker, which no language changes, else the title.
  var statusWord: String? { statusIdentifier ?? statusTitle }
}

extension PaymentStatus {
  /// The attempt is over without money: another one on the same order makes sense.
  public var allowsNewSession: Bool {
    switch self {
    case .canceled, .expired, .failed: true
    case .waiting, .processing, .completed, .partial, .other: false
    }
  }

  /// The server's last word on a session: checking again changes nothing.
  public var isFinal: Bool { self == .completed || allowsNewSession }
}

extension OrderStorage {
  /// The accounts that an order in this storage can be paid with: those that the project uses and shows, and that the
  /// storage takes. Wire contract §4.6, §4.7.
  public func usable(_ accounts: [PaymentAccount]) -> [PaymentAccount] {
    accounts.filter {
      $0.isUsed && $0.isVisible
        && (paymentAccountIdentifiers.isEmpty || paymentAccountIdentifiers.contains($0.identifier))
    }
  }
}
