import CheckoutViewModel
import OneEntryClient

/// An order on its way: written down, sent once, and looked for where its answer is lost.
extension LiveShop {
  /// Writes the order down and notes which orders the user has already; sends nothing.
  func prepareOrder(_ intent: OrderIntent) async throws(Failure) -> PreparedOrder {
    let before = try await newestOrders(in: intent.storage)
    let reference = try await referenceField(of: intent.draft.formIdentifier)
    return try await connection.ledger.prepare(
      intent, referenceField: reference, baseline: before.items.map(\.id), project: try await project(),
      langCode: language.current.langCode)
  }

  /// The field for the checkout's own id, where the settings name one and the form has it.
  private func referenceField(of form: String) async throws(Failure) -> String? {
    guard let marker = connection.referenceField else { return nil }
    let attributes = try await send(Forms.byMarker(form)).attributes
    return attributes.contains { $0.marker == marker } ? marker : nil
  }

  /// Sends the order, once. What cannot be told from an answer is reported as unknown and left alone.
  func createOrder(_ order: PreparedOrder) async -> OrderOutcome {
    do throws(Failure) {
      let client = try await connection.client().with(langCode: language.current.langCode)
      try await connection.ledger.sending(order)
      let outcome = await send(order, with: client)
      await connection.ledger.note(outcome, of: order)
      return outcome
    } catch {
      return .notSent(error)
    }
  }

  private func send(_ order: PreparedOrder, with client: Client) async -> OrderOutcome {
    let endpoint = Orders.createOrder(in: order.intent.storage, order.draft, idempotencyKey: order.id)
    do throws(APIError) {
      let made = try await retrying(when: { _ in false }) { () async throws(APIError) in
        try await client.send(endpoint)
      }
      // An order that existed before is not this one, whatever the shop answers.
      return order.baseline.known.contains(made.id) ? .unknown(.unreadable("id")) : .created(made)
    } catch {
      return OrderOutcome(error)
    }
  }

  /// The user's orders in the storage, back to those that existed before. An entry without a readable id may be the
  /// order, so that nothing can be said then.
  func listOrders(_ order: PreparedOrder) async throws(Failure) -> [Order] {
    let found = try await newestOrders(
      in: order.intent.storage, backTo: order.baseline.latest, isRetried: false)
    guard found.skipped == 0 else { throw .unreadable("Orders.all.items") }
    return found.items
  }

  func adoptOrder(_ prepared: PreparedOrder, _ order: Order) async throws(Failure) {
    try await connection.ledger.adopt(order, for: prepared)
  }

  func journal() async throws(Failure) -> JournalContents {
    try await connection.ledger.contents(project: try await project(), now: clock.now())
  }

  func saveDraft(_ draft: SavedCart) async throws(Failure) {
    try await connection.ledger.save(draft, project: try await project())
  }

  func order(_ id: Int, _ storage: String) async throws(Failure) -> Order {
    try await send(Orders.order(id, in: storage))
  }

  /// The project's address, under which its checkouts are written down.
  func project() async throws(Failure) -> String {
    try await connection.client().configuration.projectURL.text
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
