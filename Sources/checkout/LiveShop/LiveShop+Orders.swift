import CheckoutViewModel
import OneEntryClient

extension LiveShop {
  /// Points an order at another payment account: the whole order is written, since an update is no patch.
  func changeMethod(_ order: Order, _ storage: String, _ account: String) async throws(Failure) -> Order {
    var draft = OrderDraft(order)
    draft.paymentAccountIdentifier = account
    return try await send(Orders.update(order.id, in: storage, draft))
  }

  /// The user's orders in every storage, the newest page of each.
  func orders() async throws(Failure) -> [OwnOrder] {
    var all: [OwnOrder] = []
    for storage in try await storages() {
      let page = try await send(Orders.all(in: storage.identifier, PageRange(limit: 50)))
      all += page.items.map { OwnOrder(order: $0, storage: storage.identifier) }
    }
    return all
  }

  /// Gives the order the storage's cancelling status.
  func cancelOrder(_ own: OwnOrder) async throws(Failure) -> Order {
    let statuses = try await send(Orders.statuses(of: own.storage))
    guard let status = statuses.first(where: \.isCancelFinal) ?? statuses.first(where: \.isCalledCanceled)
    else {
      throw .notFound(nil)
    }
    var draft = OrderDraft(own.order)
    draft.statusIdentifier = status.identifier
    return try await send(Orders.update(own.id, in: own.storage, draft))
  }
}

extension OrderDraft {
  /// An order as it stands, to be written back whole.
  fileprivate init(_ order: Order) {
    self.init(
      formIdentifier: order.formIdentifier ?? "",
      paymentAccountIdentifier: order.paymentAccountIdentifier ?? "",
      formData: order.formData,
      lines: order.lines.map { OrderLine(productID: $0.productID, quantity: $0.quantity) },
      statusIdentifier: order.statusIdentifier)
  }
}

extension OrderStatus {
  /// Older servers mark no status as the cancelling one; its marker then says it.
  fileprivate var isCalledCanceled: Bool { identifier.lowercased().hasPrefix("cancel") }
}
