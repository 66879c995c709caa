import Foundation
import OneEntryClient

// What a payment can be in, what can happen to it, and what a screen or a report reads of it.

extension PaymentWatch {
  /// How far the payment is. Whatever a rule needs to know is in the case.
  public enum State: Equatable, Sendable {
    /// Nothing was asked yet.
    case new(SessionOpening)
    /// The shop's total differs from the estimate; nothing is paid before the shopper has seen it.
    case confirmingTotal(estimate: Money, SessionOpening)
    /// The order's sessions are read: where one is open, none is made.
    case lookingForSession(SessionOpening)
    case openingSession(SessionOpening)
    /// The answer to opening a session was lost: it is looked for, and none is made meanwhile.
    case searchingForSession(SessionSearch)
    /// The shop was too busy to open a session and is asked again after a pause.
    case sessionPostponed(SessionOpening, until: Date)
    /// There is no session, and none is opened unless the shopper says so; without a failure none was asked for here, or
    /// the shop lists it no more.
    case withoutSession(Failure?, SessionOpening)
    case watching(PaymentObservation)
    /// The shopper asked to stop checking.
    case paused(PaymentObservation)
    /// Nobody paid for so long that checking stopped.
    case patienceOver(PaymentObservation)
    /// Checking again makes no sense before the shopper has done something: signed in, corrected the token.
    case blocked(PaymentObservation, Failure)
    /// A stage was paid; the next one is opened when the shopper says so.
    case partPaid(PaymentObservation)
    case settled(PaymentObservation, PaymentStatus)
    /// Nothing to pay here: the account has no hosted page.
    case onDelivery(PaymentObservation)
    /// The order is being pointed at another account.
    indirect case changingMethod(PaymentAccount, accepting: Money?, before: State)
  }

  /// What happened to the payment.
  public enum Event: Equatable, Sendable {
    /// The payment is shown, for the first time or again.
    case opened
    /// Something else is shown; checking goes on, less often.
    case left
    case totalAcknowledged
    case sessionsRead(Result<[PaymentSession], Failure>)
    case sessionCreated(Result<PaymentSession, Failure>)
    case checkDue, checkTapped
    case checked(Result<PaymentCheck, Failure>)
    case pauseTapped
    case newSessionTapped
    /// The total is one that the shopper has accepted for it.
    case methodChosen(PaymentAccount, accepting: Money? = nil)
    case methodChanged(Result<Order, Failure>)
  }
}

extension PaymentWatch.State {
  /// What was seen of the session; `nil` before there is one.
  var observation: PaymentObservation? {
    switch self {
    case .new, .confirmingTotal, .lookingForSession, .openingSession, .searchingForSession, .sessionPostponed,
      .withoutSession:
      nil
    case .watching(let seen), .paused(let seen), .patienceOver(let seen), .blocked(let seen, _),
      .partPaid(let seen), .settled(let seen, _), .onDelivery(let seen):
      seen
    case .changingMethod(_, _, let before): before.observation
    }
  }

  /// The same without the check that was in flight: its answer is not waited for any more.
  var endingCheck: Self {
    guard var seen = observation else { return self }
    seen.cancelCheck()
    return switch self {
    case .new, .confirmingTotal, .lookingForSession, .openingSession, .searchingForSession, .sessionPostponed,
      .withoutSession:
      self
    case .watching: .watching(seen)
    case .paused: .paused(seen)
    case .patienceOver: .patienceOver(seen)
    case .blocked(_, let failure): .blocked(seen, failure)
    case .partPaid: .partPaid(seen)
    case .settled(_, let status): .settled(seen, status)
    case .onDelivery: .onDelivery(seen)
    case .changingMethod(let account, let total, let before):
      .changingMethod(account, accepting: total, before: before.endingCheck)
    }
  }
}

// MARK: - What a screen or a report reads

extension PaymentWatch {
  /// What was seen of the session; `nil` before there is one.
  public var observation: PaymentObservation? { state.observation }

  /// The attempt that counts; `nil` while there is none.
  public var session: PaymentSession? { observation?.session }

  /// What may be opened, copied and drawn as a code; `nil` while nothing is to be paid at any page, and where the shop's
  /// address is not safe.
  public var link: PaymentLink? {
    guard isUnfinished, let observation else { return nil }
    // Projects of an older kind say it in the order, without a session. Wire contract §4.7.
    return observation.listsNone ? orderLink : link(of: observation.session)
  }

  var orderLink: PaymentLink? {
    order.isCancelled ? nil : order.paymentURL.flatMap { PaymentLink($0, ownAddress: ownAddress) }
  }

  /// The page of a session at which something is still to be paid.
  func link(of session: PaymentSession?) -> PaymentLink? {
    payableAddress(of: session).flatMap { PaymentLink($0, ownAddress: ownAddress) }
  }

  private func payableAddress(of session: PaymentSession?) -> String? {
    session.flatMap { $0.status.isFinal || order.isCancelled ? nil : $0.paymentURL }
  }

  /// The shop gave an address that is not safe to open.
  public var isLinkRefused: Bool { payableAddress(of: session) != nil && link(of: session) == nil }

  /// How the payment of the whole order goes; `nil` while there is no attempt. A session that was paid is not the end
  /// before the shop has said what it comes to.
  public var status: PaymentStatus? {
    if case .partPaid = state { return .partial }
    if isPaid { return .completed }
    return session.map { $0.status == .completed ? .processing : $0.status }
  }

  /// Whether the shop said that everything due is paid.
  public var isPaid: Bool { if case .settled(_, .completed) = state { true } else { false } }

  /// Whether another attempt on the same order makes sense, now that one has ended. To pay a cancelled order would bring it
  /// back to life, which only makes sense where it was cancelled with its payment.
  public var allowsNewSession: Bool {
    guard case .settled(_, let status) = state else { return false }
    return status.allowsNewSession && (!order.isCancelled || session?.status == .canceled)
  }

  /// When the shop is asked next without a key; `nil` while nothing is planned.
  public var nextCheck: Date? {
    switch state {
    case .watching(let seen): if case .due(let date) = seen.check { date } else { nil }
    case .sessionPostponed(_, let until): until
    case .new, .confirmingTotal, .lookingForSession, .openingSession, .searchingForSession, .withoutSession,
      .paused, .patienceOver, .blocked, .partPaid, .settled, .onDelivery, .changingMethod:
      nil
    }
  }

  /// Whether a session is being looked for or opened.
  public var isOpeningSession: Bool {
    switch state {
    case .lookingForSession, .openingSession, .searchingForSession, .sessionPostponed: true
    case .new, .confirmingTotal, .withoutSession, .watching, .paused, .patienceOver, .blocked, .partPaid,
      .settled, .onDelivery, .changingMethod:
      false
    }
  }

  /// Whether a session or a change is on its way.
  var isBusy: Bool { if case .changingMethod = state { true } else { isOpeningSession } }

  /// Whether the shopper still has something to do here.
  public var isUnfinished: Bool {
    switch state {
    case .settled, .onDelivery: false
    case .new, .confirmingTotal, .lookingForSession, .openingSession, .searchingForSession, .sessionPostponed,
      .withoutSession, .watching, .paused, .patienceOver, .blocked, .partPaid, .changingMethod:
      true
    }
  }

  /// Why there is no session, or the last check or change did not succeed.
  public var failure: Failure? {
    switch state {
    case .withoutSession(let failure, _): failure
    case .blocked(_, let failure): failure
    case .searchingForSession(let search): search.cause
    case .new, .confirmingTotal, .lookingForSession, .openingSession, .sessionPostponed, .watching, .paused,
      .patienceOver, .partPaid, .settled, .onDelivery, .changingMethod:
      observation?.lastFailure
    }
  }

  /// Whether the order may be pointed at another account: not once money moved.
  public var canChangeMethod: Bool {
    switch state {
    case .settled: allowsNewSession
    case .sessionPostponed, .withoutSession, .watching, .paused, .patienceOver, .blocked, .onDelivery: true
    case .new, .confirmingTotal, .lookingForSession, .openingSession, .searchingForSession, .partPaid,
      .changingMethod:
      false
    }
  }
}
