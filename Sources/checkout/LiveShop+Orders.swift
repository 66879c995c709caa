import CheckoutViewModel
import OneEntryClient

extension LiveShop {
  /// Sends an order, once. What cannot be told from an answer is reported as unknown and left alone.
  func createOrder(_ intent: OrderIntent) async -> OrderOutcome {
    do throws(Failure) {
      _ = try await connection.client()
    } catch {
      return .notSent(error)
    }
    return await send(intent)
  }

  private func send(_ intent: OrderIntent) async -> OrderOutcome {
    do {
      let client = try await connection.client().with(langCode: language.current.langCode)
      return .created(try await client.send(Orders.createOrder(in: intent.storage, intent.draft)))
    } catch let error as APIError {
      return OrderOutcome(error)
    } catch {
      return .notSent(.local("\(error)"))
    }
  }

  /// The order's waiting session where there is one, else a new one: two payable links must never be shown. When the
  /// answer to the creation is lost, the session is looked for, and never made twice.
  func openSession(_ orderID: Int) async throws(Failure) -> PaymentSession {
    if let live = try await liveSession(of: orderID) { return live }
    do throws(Failure) {
      return try await send(Payments.createSession(orderID: orderID))
    } catch {
      guard error.leavesOutcomeOpen, let made = try await liveSession(of: orderID) else { throw error }
      return made
    }
  }

  private func liveSession(of orderID: Int) async throws(Failure) -> PaymentSession? {
    let sessions = try await send(Payments.sessions(orderID: orderID))
    return sessions.first { $0.status == .completed } ?? sessions.first { !$0.status.isFinal }
  }

  /// Sessions and order, asked for together. The order is a help, so a failure to read it is passed over.
  func checkPayment(_ orderID: Int, _ storage: String) async throws(Failure) -> PaymentCheck {
    async let order = try? send(Orders.order(orderID, in: storage))
    let sessions = try await send(Payments.sessions(orderID: orderID))
    return PaymentCheck(sessions: sessions, order: await order)
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

extension OrderOutcome {
  init(_ error: APIError) {
    switch error {
    case .refused where !error.mayHaveBeenSent: self = .refused(Failure(error))
    case _ where error.mayHaveBeenSent: self = .unknown(Failure(error))
    default: self = .notSent(Failure(error))
    }
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
