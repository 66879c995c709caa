import Foundation
import OneEntryClient

/// Another payment account for an order.
public struct MethodChange: Equatable, Sendable {
  public var account: PaymentAccount
  /// The total that the shopper has accepted for it.
  public var accepting: Money?

  /// Whether an order has this account now.
  func isMade(in order: Order) -> Bool { order.paymentAccountIdentifier == account.identifier }
}

extension PaymentWatch {
  mutating func change(to account: PaymentAccount, accepting total: Money?) -> [Effect] {
    guard !order.isCancelled || allowsNewSession, account.identifier != order.paymentAccountIdentifier
    else { return [] }
    unconfirmedChange = nil
    state = .changingMethod(account, accepting: total, before: state)
    return [
      .stop(.poll(id)),
      .changeMethod(order, storage: storage, account: account.identifier, accepting: total),
    ]
  }

  mutating func changingMethod(
    _ change: MethodChange, _ before: State, _ event: Event, at now: Date
  ) -> [Effect] {
    switch event {
    case .methodChanged(.success(let changed)): return take(change, changed, at: now)
    case .methodChanged(.failure(let failure)) where failure.delivery == .unknown:
      return findOut(change, before, after: failure, at: now)
    case .methodChanged(.failure(let failure)): return restore(before, after: failure, at: now)
    case .checked:
      state = state.endingCheck
      return []
    case .opened, .left, .totalAcknowledged, .sessionsRead, .sessionCreated, .checkDue, .checkTapped,
      .pauseTapped, .newSessionTapped, .methodChosen:
      return []
    }
  }

  /// The order has another account: what was opened for the one before counts no longer.
  mutating func take(_ change: MethodChange, _ changed: Order, at now: Date) -> [Effect] {
    unconfirmedChange = nil
    let (due, opening) = (order.due, SessionOpening(isAfterAll: order.isCancelled))
    order = order.updated(by: changed)
    account = change.account
    let title = change.account.title
    log(.methodChanged(title.isEmpty ? change.account.identifier : title), at: now)
    guard let due, order.costsMore(than: due), order.due != change.accepting else {
      return look(opening)
    }
    state = .confirmingTotal(estimate: due, opening)
    return []
  }

  /// Whether the order was changed is read off the order: it is not changed a second time.
  private mutating func findOut(
    _ change: MethodChange, _ before: State, after failure: Failure, at now: Date
  ) -> [Effect] {
    unconfirmedChange = change
    var seen = before.endingCheck.observation ?? PaymentObservation(session: nil, at: now)
    seen.note(failure)
    return checkAfresh(seen, at: now)
  }

  private mutating func restore(_ before: State, after failure: Failure, at now: Date) -> [Effect] {
    state = before
    if case .sessionPostponed(_, let until) = before {
      return [.wait(.poll(id), .seconds(max(0, until.timeIntervalSince(now))))]
    }
    guard case .watching(var seen) = before else { return [] }
    seen.note(failure)
    state = .watching(seen)
    return check(seen, at: now)
  }
}
