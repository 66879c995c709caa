import CheckoutViewModel
import Foundation
import OneEntryClient

extension Purchase {
  /// Takes up an unfinished checkout: an order that exists, or one that has to be found first.
  mutating func resume(_ id: String?, resends: Bool) async throws(PurchaseProblem) {
    let unfinished = try await answer(services.journal).unfinished
    guard let checkout = unfinished.first(where: { id == nil || $0.id == id?.lowercased() }) else {
      throw .notInShop(
        id == nil ? "No checkout of yours is unfinished." : "No unfinished checkout has this id.")
    }
    report.checkoutID = checkout.id
    switch checkout.stage {
    case .payment(let orderID, let storage): try await find(orderID, storage)
    case .order(let prepared, let inFlightUntil):
      try await reconcile(prepared, inFlightUntil: inFlightUntil, resends: resends)
    }
  }

  /// Reads the newest order, or the one with this number, and its payment.
  mutating func read(_ orderID: Int?) async throws(PurchaseProblem) {
    let all = try await answer(services.orders)
    let newest = all.max { $0.id < $1.id }
    guard let own = orderID == nil ? newest : all.first(where: { $0.id == orderID }) else {
      throw .notInShop(orderID.map { "You have no order \($0)." } ?? "You have no orders yet.")
    }
    report.placed = own
    let services = services
    report.note(
      try await answer { () async throws(Failure) in
        try await services.checkPayment(own.id, own.storage, false)
      })
  }

  private mutating func find(_ orderID: Int, _ storage: String) async throws(PurchaseProblem) {
    let services = services
    let order = try await answer { () async throws(Failure) in try await services.order(orderID, storage) }
    report.placed = StoredOrder(order: order, storage: storage)
  }

  /// Looks for the order until it is found, or its time is over; sends it again only where that was allowed.
  private mutating func reconcile(
    _ prepared: PreparedOrder, inFlightUntil: Date, resends: Bool
  ) async throws(PurchaseProblem) {
    let services = services
    var search = Reconciliation(prepared, inFlightUntil: inFlightUntil)
    while search.verdict == .looking {
      try? await services.sleep(search.pause(at: services.now()))
      let listed = await services.list(prepared)
      if case .failure(let failure) = listed, !failure.mayPass { throw .failed(failure) }
      if let order = search.take(listed, at: services.now()) { return try await adopt(order, for: prepared) }
    }
    guard search.verdict == .absent else { throw .severalFit }
    guard resends else { throw .noTrace }
    try await send(prepared)
  }
}

extension Services {
  func list(_ prepared: PreparedOrder) async -> Result<[Order], Failure> {
    do throws(Failure) {
      return .success(try await listOrders(prepared))
    } catch {
      return .failure(error)
    }
  }
}
