import Foundation
import OneEntryClient

extension Payment {
  /// Whether the order may be paid another way: not once money moved, and only where there is another account.
  public var canChangeMethod: Bool {
    guard accounts.count > 1, !isChangingMethod else { return false }
    switch phase {
    case .settled(let status): return status.allowsNewSession
    case .openingSession, .confirmingTotal: return false
    case .sessionFailed, .watching, .paused, .gaveUp, .blocked, .onDelivery: return true
    }
  }

  mutating func handleMethod(_ action: Action, at now: Date) -> [Effect] {
    switch action {
    case .methodTapped:
      if canChangeMethod { methodIndex = accounts.firstIndex { $0.id == account?.id } ?? 0 }
    case .methodMoved(let step):
      if let index = methodIndex { methodIndex = (index + step).wrapped(in: accounts.count) }
    case .methodDismissed: methodIndex = nil
    case .methodChosen: return changeMethod()
    case .methodChanged(order.id, let result): return take(changed: result, at: now)
    default: break
    }
    return []
  }

  private mutating func changeMethod() -> [Effect] {
    guard let index = methodIndex else { return [] }
    methodIndex = nil
    let chosen = accounts[index].identifier
    guard chosen != order.paymentAccountIdentifier else { return [] }
    isChangingMethod = true
    nextCheck = nil
    return [.stop(.poll), .changeMethod(order, storage: storage, account: chosen)]
  }

  private mutating func take(changed result: Result<Order, Failure>, at now: Date) -> [Effect] {
    isChangingMethod = false
    switch result {
    case .success(let changed):
      order = changed.keeping(order)
      log(.methodChanged(account?.title ?? order.paymentAccountIdentifier ?? ""), at: now)
      return openSession()
    case .failure(let failure):
      lastFailure = failure
      return phase == .watching && isOpen ? checkNow(at: now) : []
    }
  }
}
