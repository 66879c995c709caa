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
public enum PaymentStanding: Equatable, Sendable {
  /// Everything that is due has been paid.
  case paid
  /// A part was paid, and the rest has no open session yet.
  case partPaid
  /// The order is paid on delivery.
  case onDelivery
  /// There is an attempt whose status says how it goes; a cancelled order is a cancelled attempt, whatever its sessions say.
  case attempted(PaymentStatus)
  /// There is no attempt to pay.
  case open

  /// The standing of an order whose session that counts is known. Wire contract §4.6, §4.7.
  /// `offline` are the accounts that are paid on delivery.
  public init(_ order: Order, session: PaymentSession?, offline: Set<String>) {
    if order.isPaidInFull(by: session) {
      self = .paid
    } else if order.isCancelled {
      self = .attempted(.canceled)
    } else if order.isPaidOnDelivery(session, offline), session?.status.isFinal != true {
      self = .onDelivery
    } else if let session {
      self = session.status == .completed ? .partPaid : .attempted(session.status)
    } else {
      self = .open
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

  /// A session that was paid says nothing about the rest of an order that is paid in stages.
  fileprivate func isPaidInFull(by session: PaymentSession?) -> Bool {
    if isCompleted == true { return true }
    guard session?.status == .completed else { return false }
    // A stage that is planned for later is not due yet.
    let due = stages.filter { !$0.isPlanned }
    if !due.isEmpty { return due.allSatisfy { $0.status == .completed } }
    return isPartial != true && !covers(lessThanTotal: session?.amount)
  }

  private func covers(lessThanTotal amount: Decimal?) -> Bool {
    guard let amount, let due = totalDue ?? total?.amount else { return false }
    return amount < due
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
