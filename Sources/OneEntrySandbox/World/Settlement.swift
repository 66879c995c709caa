import Foundation

/// What the gateway tells the shop: a session ends, and the order moves with it (wire contract §4.7).
extension World {
  /// Ends a waiting session in one word; the order's `isCompleted` and status move in the same step.
  /// Nothing happens to a session that has ended before.
  mutating func settle(_ index: Int, as status: PaymentSession.Status, at moment: Date? = nil) {
    guard sessions[index].status == .waiting else { return }
    sessions[index].status = status
    sessions[index].updated = moment ?? now
    guard let order = orders.firstIndex(where: { $0.id == sessions[index].orderID }) else { return }
    let storage = shop.storage(orders[order].storage)
    switch status {
    case .waiting, .expired, .failed: break
    case .canceled: orders[order].status = storage?.word(for: .canceled) ?? orders[order].status
    case .completed:
      guard parts(of: orders[order]).allSatisfy(\.isPaid) else { return }
      orders[order].status = storage?.word(for: .paid) ?? orders[order].status
      orders[order].isCompleted = true
    }
  }

  /// Ends a waiting session when the gateway gets round to telling the shop.
  mutating func hear(_ index: Int, _ status: PaymentSession.Status) {
    guard webhookDelay > 0 else { return settle(index, as: status) }
    let due = now + webhookDelay
    sessions[index].verdict = (status, due)
    nextExpiry = min(nextExpiry, due)
  }

  /// Ends the sessions whose time is over, and those whose end has been on its way until now.
  mutating func expireSessions() {
    guard nextExpiry <= now else { return }
    nextExpiry = .distantFuture
    for index in sessions.indices where sessions[index].status == .waiting {
      let session = sessions[index]
      let end = session.verdict ?? session.expires.map { (status: .expired, due: $0) }
      guard let end else { continue }
      if end.due <= now {
        settle(index, as: end.status, at: end.due)
      } else {
        nextExpiry = min(nextExpiry, end.due)
      }
    }
  }
}
