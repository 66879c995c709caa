import Foundation
import OneEntryClient

extension App {
  mutating func handle(unfinished action: Action, at now: Date) -> [Effect] {
    switch action {
    case .journalRead(.success(let contents)): return take(contents)
    case .journalRead(.failure(let failure)): notice = .failed(failure)
    case .resumeTapped: return resume(at: now)
    case .orderLoaded(let storage, .success(let order)):
      unfinishedCheckouts.removeAll { $0.stage == .payment(orderID: order.id, storage: storage) }
      return watch(StoredOrder(order: order, storage: storage), at: now)
    case .orderLoaded(_, .failure(let failure)): notice = .failed(failure)
    default: break
    }
    return []
  }

  /// What this run is busy with already is not unfinished.
  private mutating func take(_ contents: JournalContents) -> [Effect] {
    journalHolder = contents.holder
    unfinishedCheckouts = contents.unfinished.filter { !isBusy(with: $0) }
    let effects = restore(contents.draft)
    notice = told(contents) ?? notice
    return effects
  }

  /// The weightiest of what there is to be told.
  private func told(_ contents: JournalContents) -> Notice? {
    if let holder = contents.holder { return .journalHeld(by: holder) }
    if let path = contents.movedAside { return .journalMovedAside(path: path) }
    if !unfinishedCheckouts.isEmpty { return .unfinished(unfinishedCheckouts.count) }
    return contents.draft == nil || cart.isEmpty ? nil : .draftRestored(cart.count)
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
