/// Order storages and the signed-in user's orders in them. Wire contract §4.6.
public enum Orders {
  /// `getAllOrdersStorage` (`getAllOrders` in old SDKs, though it lists storages)
  public static func storages(_ range: PageRange = PageRange()) -> Endpoint<[OrderStorage]> {
    Endpoint(
      .getAllOrdersStorage, .get, ["orders-storage"], query: range.query, authorization: .user,
      needsLanguage: true)
  }

  /// `getOrdersStorageByMarker`
  public static func storage(_ marker: String) -> Endpoint<OrderStorage> {
    Endpoint(
      .getOrdersStorageByMarker, .get, ["orders-storage", "marker", marker], authorization: .user,
      needsLanguage: true)
  }

  /// `createOrder`. There is no way to tell the server that two calls mean the same order: after an error
  /// with unknown ``APIError/delivery`` look among the user's orders before sending it again. Wire contract
  /// §9.
  public static func createOrder(
    in storage: String, _ draft: OrderDraft, idempotencyKey: String? = nil
  ) -> Endpoint<Order> {
    Endpoint(
      .createOrder, .post, orders(storage), authorization: .userOrGuest, wantsFreshConnection: true,
      idempotencyKey: idempotencyKey
    ) { langCode in draft.json(langCode: langCode) }
  }

  /// `getAllOrdersByMarker`: the user's own orders. An order without a readable id is left out and counted in
  /// ``Page/skipped``: it may be any order.
  public static func all(in storage: String, _ range: PageRange = PageRange()) -> Endpoint<Page<Order>> {
    Endpoint(
      .getAllOrdersByMarker, .get, orders(storage), query: range.query, authorization: .user,
      needsLanguage: true,
      reading: { wire throws(APIError) in try Page(keepingSkipped: wire) })
  }

  /// `getOrderByMarkerAndId`
  public static func order(_ id: Int, in storage: String) -> Endpoint<Order> {
    Endpoint(
      .getOrderByMarkerAndId, .get, orders(storage) + [String(id)], authorization: .user, needsLanguage: true)
  }

  /// `updateOrderByMarkerAndId`. Replaces the order whole; with a cancel status it also cancels the payment
  /// session.
  public static func update(_ id: Int, in storage: String, _ draft: OrderDraft) -> Endpoint<Order> {
    Endpoint(
      .updateOrderByMarkerAndId, .put, orders(storage) + [String(id)], authorization: .user,
      needsLanguage: true
    ) { langCode in draft.json(langCode: langCode) }
  }

  /// `getAllStatusesByStorageMarker`. The path is a guess.
  public static func statuses(
    of storage: String, _ range: PageRange = PageRange()
  ) -> Endpoint<[OrderStatus]> {
    let path = ["orders-storage", "marker", storage, "statuses"]
    return Endpoint(
      .getAllStatusesByStorageMarker, .get, path, query: range.query, authorization: .user,
      needsLanguage: true)
  }

  /// `previewOrder`: what the order would cost; nothing is created.
  public static func preview(_ draft: OrderPreviewDraft) -> Endpoint<OrderPreview> {
    Endpoint(
      .previewOrder, .post, ["orders-storage", "orders", "preview"], authorization: .userOrGuest,
      needsLanguage: true,
      isRepeatable: true
    ) { _ in draft.json }
  }

  /// Asks for money back for some of a completed order's products, by quantity.
  public static func requestRefund(
    order id: Int, quantities: [Int: Int], note: String? = nil
  ) -> Endpoint<Bool> {
    let products = quantities.map { (String($0.key), RequestBody.object(["quantity": .integer($0.value)])) }
    return Endpoint(.createRefundRequest, .post, refund(id), authorization: .user) { _ in
      .object(
        compacting: [
          "products": .object(Dictionary(uniqueKeysWithValues: products)),
          "note": note.map(RequestBody.string),
        ])
    }
  }

  /// The refunds asked for. That this is a GET is a guess.
  public static func refundRequests(order id: Int) -> Endpoint<[RefundRequest]> {
    Endpoint(.getRefundRequests, .get, refund(id), authorization: .user)
  }

  /// Takes the request back. That this is a DELETE is a guess.
  public static func cancelRefund(order id: Int) -> Endpoint<Bool> {
    Endpoint(.cancelRefundRequest, .delete, refund(id), authorization: .user)
  }

  private static func orders(_ storage: String) -> [String] {
    ["orders-storage", "marker", storage, "orders"]
  }

  private static func refund(_ id: Int) -> [String] { ["orders", String(id), "refund"] }
}
