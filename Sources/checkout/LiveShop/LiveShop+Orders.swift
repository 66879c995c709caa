import CheckoutViewModel
import OneEntryClient

extension LiveShop {
  /// The order's live session where there is one, else a new one: two payable links must never be shown. When the
  /// answer to the creation is lost, the session is looked for, and never made twice.
  func openSession(_ order: Order) async throws(Failure) -> PaymentSession {
    if let live = try await liveSession(of: order) { return try await note(live, of: order) }
    try await connection.ledger.openingSession(of: order.id, project: try await project())
    do throws(Failure) {
      return try await note(try await send(Payments.createSession(orderID: order.id)), of: order)
    } catch {
      guard error.leavesOutcomeOpen else {
        await connection.ledger.sessionRefused(of: order.id, project: try await project())
        throw error
      }
      guard let made = try await liveSession(of: order) else { throw error }
      return try await note(made, of: order)
    }
  }

  /// A session that is paid or can be, for the account that the order has now.
  private func liveSession(of order: Order) async throws(Failure) -> PaymentSession? {
    let account = try await accounts().first { $0.identifier == order.paymentAccountIdentifier }?.id
    let sessions = try await send(Payments.sessions(orderID: order.id)).filter { session in
      session.paymentAccountID == nil || account == nil || session.paymentAccountID == account
    }
    return sessions.first { $0.status == .completed } ?? sessions.first { !$0.status.isFinal }
  }

  /// Sessions and order, asked for together. The order is a help, so a failure to read it is passed over.
  /// A failed look is not repeated here: whoever watches looks again.
  func checkPayment(
    _ orderID: Int, _ storage: String, afresh: Bool
  ) async throws(Failure) -> PaymentCheck {
    async let order = try? send(Orders.order(orderID, in: storage), isRetried: false)
    let endpoint = Payments.sessions(orderID: orderID)
    let sessions = try await send(afresh ? endpoint.onFreshConnection() : endpoint, isRetried: false)
    let check = PaymentCheck(sessions: sessions, order: await order)
    if let session = check.session, let order = check.order { _ = try await note(session, of: order) }
    return check
  }

  private func note(_ session: PaymentSession, of order: Order) async throws(Failure) -> PaymentSession {
    await connection.ledger.note(
      session, of: order.id, isPlaced: order.isPaidOnDelivery(session), project: try await project())
    return session
  }

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

extension Failure {
  fileprivate var leavesOutcomeOpen: Bool {
    switch self {
    case .noAnswer, .shopBroken, .unreadable: true
    default: false
    }
  }
}
