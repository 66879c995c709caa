import Foundation

/// What the gateway tells the shop: a session ends, and the order moves with it (wire contract §4.7).
extension World {
  /// Ends a waiting session in one word; the order's `isCompleted` and status move in the same step.
  /// Nothing happens to a session that has ended before.
  mutating func settle(_ index: Int, as status: PaymentSession.Status) {
    guard sessions[index].status == .waiting else { return }
    sessions[index].status = status
    sessions[index].updated = now
    guard let order = orders.firstIndex(where: { $0.id == sessions[index].orderID }) else { return }
    switch status {
    case .waiting, .expired: break
    case .canceled: orders[order].status = DemoShop.canceled
    case .completed:
      orders[order].status = DemoShop.paid
      orders[order].isCompleted = true
    }
  }

  /// Ends the sessions whose time is over.
  mutating func expireSessions() {
    guard nextExpiry <= now else { return }
    nextExpiry = .distantFuture
    for index in sessions.indices where sessions[index].status == .waiting {
      guard let expires = sessions[index].expires else { continue }
      if expires <= now { settle(index, as: .expired) } else { nextExpiry = min(nextExpiry, expires) }
    }
  }
}
