import Foundation
import OneEntryClient

extension App {
  mutating func handle(unfinished action: Action, at now: Date) -> [Effect] {
    switch action {
    case .unfinishedLoaded(.success(let checkouts)): note(checkouts)
    case .unfinishedLoaded(.failure(let failure)): notice = .failed(failure)
    case .resumeTapped: return resume(at: now)
    case .orderLoaded(let storage, .success(let order)):
      unfinishedCheckouts.removeAll { $0.stage == .payment(orderID: order.id, storage: storage) }
      return watch(OwnOrder(order: order, storage: storage), at: now)
    case .orderLoaded(_, .failure(let failure)): notice = .failed(failure)
    default: break
    }
    return []
  }

  /// What this run is busy with already is not unfinished.
  private mutating func note(_ checkouts: [UnfinishedCheckout]) {
    unfinishedCheckouts = checkouts.filter { !isBusy(with: $0) }
    if !unfinishedCheckouts.isEmpty { notice = .unfinished(unfinishedCheckouts.count) }
  }

  private func isBusy(with checkout: UnfinishedCheckout) -> Bool {
    switch checkout.stage {
    case .order(let prepared, _): prepared.id == review.prepared?.id
    case .payment(let orderID, _): orderID == payment?.order.id
    }
  }

  private mutating func resume(at now: Date) -> [Effect] {
    guard let checkout = unfinishedCheckouts.first else { return [] }
    switch checkout.stage {
    case .payment(let orderID, let storage):
      // It stays on the list until the shop has shown it.
      return [.loadOrder(id: orderID, storage: storage)]
    case .order(let prepared, let inFlightUntil):
      guard review.phase != .sending, !review.isOutcomeUnknown else { return [] }
      unfinishedCheckouts.removeFirst()
      review = Review()
      path = [.catalogue, .review]
      return review.handle(.resumed(prepared, inFlightUntil: inFlightUntil), at: now)
    }
  }
}
