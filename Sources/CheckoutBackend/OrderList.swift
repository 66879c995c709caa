import CheckoutViewModel
import OneEntryClient

extension LiveShop {
  /// Points an order at another payment account: the whole order is written, since an update is no patch.
  func changeMethod(_ order: Order, _ storage: String, _ account: String) async throws(Failure) -> Order {
    var draft = try OrderDraft(rewriting: order)
    draft.paymentAccountIdentifier = account
    return try await send(Orders.update(order.id, in: storage, draft))
  }

  /// The user's orders in every storage, the newest page of each.
  func orders() async throws(Failure) -> [StoredOrder] {
    var all: [StoredOrder] = []
    for storage in try await storages() {
      let newest = try await newestOrders(in: storage.identifier)
      all += newest.items.map { StoredOrder(order: $0, storage: storage.identifier) }
    }
    return all
  }

  /// The user's newest orders in a storage: the first page, and further ones back to an order that is known. No document
  /// says that lists begin with the newest order; one that does not is read to its end.
  func newestOrders(
    in storage: String, backTo known: Int = .max, isRetried: Bool = true
  ) async throws(Failure) -> Page<Order> {
    var found = Page<Order>(items: [], total: 0)
    for _ in 0..<Self.mostPages {
      let range = PageRange(offset: found.count, limit: Self.pageSize)
      let page = try await send(Orders.all(in: storage, range), isRetried: isRetried)
      found.items += page.items
      found.skipped += page.skipped
      found.total = page.total
      if page.count == 0 || found.count >= page.total || found.items.descends(to: known) { return found }
    }
    throw .unreadable("Orders.all.total")
  }

  private static let pageSize = 50
  /// More than anybody orders; a shop with more pages is not read for ever.
  private static let mostPages = 100

  /// Gives the order the storage's cancelling status.
  func cancelOrder(_ own: StoredOrder) async throws(Failure) -> Order {
    let statuses = try await send(Orders.statuses(of: own.storage))
    guard let status = statuses.first(where: \.isCancelFinal) ?? statuses.first(where: \.isCalledCanceled)
    else {
      throw .notFound(nil)
    }
    var draft = try OrderDraft(rewriting: own.order)
    draft.statusIdentifier = status.identifier
    return try await send(Orders.update(own.id, in: own.storage, draft))
  }
}

extension [Order] {
  /// Whether they begin with the newest and have come to one that is known.
  fileprivate func descends(to known: Int) -> Bool {
    let ids = map(\.id)
    return ids.last.map { $0 <= known } == true && zip(ids, ids.dropFirst()).allSatisfy(>)
  }
}

extension OrderDraft {
  /// An existing order, to be written back whole; the server adds its gifts itself. An order with a line that cannot
  /// be read cannot be rewritten, since the line would be lost.
  fileprivate init(rewriting order: Order) throws(Failure) {
    let bought = order.lines.filter { !$0.isGift }
    let lines = bought.compactMap(OrderLine.init)
    guard lines.count == bought.count else { throw .unreadable("Order.products") }
    self.init(
      formIdentifier: order.formIdentifier ?? "",
      paymentAccountIdentifier: order.paymentAccountIdentifier ?? "",
      formData: order.formData, lines: lines,
      statusIdentifier: order.statusIdentifier)
  }
}

extension OrderStatus {
  /// Older servers mark no status as the cancelling one; its marker then says it.
  fileprivate var isCalledCanceled: Bool { identifier.lowercased().hasPrefix("cancel") }
}
