import OneEntryClient

extension HeadlessRun {
  /// Places an order as `pay` does, opens its payment, reads it back, and cancels it again; yields what became of each.
  public func placeTestOrder(_ request: OrderRequest, _ services: Services) async -> [Diagnosis] {
    do throws(HeadlessError) { try await run(.pay(request, waits: false)) } catch {
      return [.orderNotPlaced(error)]
    }
    guard let watch = app.shopping.watch else { return [.orderLost(checkout: checkoutID ?? "")] }
    let own = StoredOrder(order: watch.order, storage: watch.storage)
    return [Self.payment(of: watch), await cancel(own, services)]
  }

  private static func payment(of watch: PaymentWatch) -> Diagnosis {
    let isOnDelivery = if case .onDelivery = watch.state { true } else { false }
    guard watch.session != nil || isOnDelivery else {
      return .orderWithoutSession(id: watch.id, watch.failure)
    }
    return .orderPlaced(id: watch.id, total: watch.order.due, isPaidOnline: !isOnDelivery)
  }

  private func cancel(_ own: StoredOrder, _ services: Services) async -> Diagnosis {
    do throws(Failure) {
      _ = try await services.ordering.cancel(own)
      return .orderCanceled(id: own.id)
    } catch {
      return .orderNotCanceled(id: own.id, error)
    }
  }
}
