import CheckoutViewModel
import OneEntryClient

/// The payment of an order: its sessions are read, one is asked for, and it is checked.
extension Shop {
  func sessions(of orderID: Int) async throws(Failure) -> [PaymentSession] {
    try await send(Payments.sessions(orderID: orderID))
  }

  /// Asks for a session, once; that it was asked for is written down first.
  func createSession(of orderID: Int) async throws(Failure) -> PaymentSession {
    let client = try await client(language.current)
    try await backend.journal.set(.sessionSending(orderID: orderID), ofOrder: orderID)
    do throws(APIError) {
      return try await retrying(when: { _ in false }) { () async throws(APIError) in
        try await client.send(Payments.createSession(orderID: orderID))
      }
    } catch {
      throw Failure(error)
    }
  }

  /// Sessions and order, asked for together. The order is optional here: failing to read it is ignored. A failed check
  /// is not repeated: the watch checks again.
  func checkPayment(
    _ orderID: Int, _ storage: String, afresh: Bool
  ) async throws(Failure) -> PaymentCheck {
    async let order = readOrder(orderID, storage)
    // A run that is to be the same each time makes one call after the other.
    if configuration.seed != nil { _ = await order }
    let endpoint = Payments.sessions(orderID: orderID)
    let sessions = try await send(afresh ? endpoint.onFreshConnection() : endpoint, isRetried: false)
    return PaymentCheck(sessions: sessions, order: await order)
  }

  private func readOrder(_ id: Int, _ storage: String) async -> Order? {
    if await backend.isGuest { return nil }
    return try? await send(Orders.order(id, in: storage), isRetried: false)
  }

  /// Points an order at another payment account.
  func changeMethod(
    _ order: Order, _ storage: String, _ account: String, _ accepted: Money?
  ) async throws(Failure) -> Order {
    let (whole, language) = try await wholeOrder(order.id, storage)
    var draft = try whole.rewritable()
    draft.paymentAccountIdentifier = account
    try await checkTotal(of: draft, instead: whole.due ?? order.due, accepted)
    return try await send(Orders.update(order.id, in: storage, draft), in: language)
  }

  /// Whether writing an order back makes it dearer, as far as the shop can be asked.
  private func checkTotal(of draft: OrderDraft, instead due: Money?, _ accepted: Money?) async throws(Failure)
  {
    let question = OrderPreviewDraft(
      lines: draft.lines, couponCode: draft.couponCode,
      additionalDiscountsMarkers: draft.additionalDiscountsMarkers, bonusAmount: draft.bonusAmount)
    guard let due, let total = try? await send(Orders.preview(question)).due, total.amount > due.amount,
      total.amount != accepted?.amount
    else { return }
    throw .totalWouldRise(to: total)
  }
}
