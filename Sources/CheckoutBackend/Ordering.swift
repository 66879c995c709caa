import CheckoutJournal
import CheckoutViewModel
import OneEntryClient

/// An order on its way: noted, written down, sent once, and looked for where its answer is lost.
extension Shop {
  /// What an order would cost. The shop names its gifts by number; their titles are asked for.
  func preview(_ draft: OrderPreviewDraft) async throws(Failure) -> OrderPreview {
    var preview = try await send(Orders.preview(draft))
    let unnamed = preview.lines.filter { $0.isGift && $0.title == nil }.compactMap(\.productID)
    let products = (try? await productsByID(unnamed)) ?? []
    for product in products {
      for index in preview.lines.indices where preview.lines[index].names(product) {
        preview.lines[index].title = product.title
      }
    }
    return preview
  }

  /// Notes which orders the user has already; sends nothing.
  func prepareOrder(_ intent: OrderIntent) async throws(Failure) -> JournaledOrder {
    let (id, claimed) = try await backend.journal.prepare()
    let before =
      await backend.isGuest ? [] : try await newestOrders(in: intent.storage, intent.language).items
    let draft = try await carrying(id, intent)
    return JournaledOrder(
      id: id, intent: intent, known: KnownOrders(before.map(\.id), claimed: claimed), draft: draft)
  }

  /// The order with the checkout's id in a field of its form, where the settings name one and the form has it: then no
  /// other order can be mistaken for it.
  private func carrying(_ id: String, _ intent: OrderIntent) async throws(Failure) -> OrderDraft? {
    guard let marker = configuration.referenceField else { return nil }
    let attributes = try await send(Forms.byMarker(intent.draft.formIdentifier)).attributes
    guard attributes.contains(where: { $0.marker == marker }) else { return nil }
    var draft = intent.draft
    draft.formData.removeAll { $0.marker == marker }
    draft.formData.append(FormDatum(marker: marker, type: .string, value: .string(id)))
    return draft
  }

  /// Sends the order, once. What came of it is written down before it is told; an order that exists is told even where it
  /// cannot be written down.
  func createOrder(_ order: JournaledOrder) async -> Result<Order, Failure> {
    do throws(Failure) {
      let client = try await client(order.intent.language)
      try await backend.journal.send(order)
      let answer = await send(order, with: client)
      try? await backend.journal.set(CheckoutState(answer), total: try? answer.get().due, of: order.id)
      return answer
    } catch {
      return .failure(error)
    }
  }

  private func send(_ order: JournaledOrder, with client: Client) async -> Result<Order, Failure> {
    let endpoint = Orders.createOrder(in: order.intent.storage, order.draft, idempotencyKey: order.id)
    do throws(APIError) {
      let made = try await retrying(when: { _ in false }) { () async throws(APIError) in
        try await client.send(endpoint)
      }
      // An order that existed before is not this one, whatever the shop answers.
      if order.known.isNew(made) { return .success(made) }
      let id = "createOrder.id"
      return .failure(.unreadable(UnreadableAnswer(id, expected: .newOrder, found: .oldOrder)))
    } catch {
      return .failure(Failure(error))
    }
  }

  /// The user's orders in the storage, back to those that existed before, without those that other checkouts made. They
  /// are read in the language of the order: in no other one does the shop show what was filled in.
  func listOrders(_ order: JournaledOrder) async throws(Failure) -> ListedOrders {
    // No source says how a guest reads orders back: what became of one cannot be told.
    if await backend.isGuest { throw .notPermitted(nil) }
    let known = order.known.latest
    let page = try await newestOrders(
      in: order.intent.storage, order.intent.language, backTo: known, isRetried: false)
    let others = try await backend.journal.claimed()
    return ListedOrders(
      page.items.filter { !others.contains($0.id) }, isComplete: page.showsAll(backTo: known))
  }

  func adoptOrder(_ order: JournaledOrder, _ found: Order) async throws(Failure) {
    try await backend.journal.set(.placed(orderID: found.id), of: order.id)
  }

  /// With what was filled in, where this computer knows the language that it was sent in.
  func order(_ id: Int, _ storage: String) async throws(Failure) -> Order {
    if let order = await guestOrder(id) { return order }
    return await withData(try await send(Orders.order(id, in: storage)), storage)
  }

  /// An order to be written back, and the language that it was sent in: only in that one does the shop show what was
  /// filled in, and only there may it be written.
  func wholeOrder(_ id: Int, _ storage: String) async throws(Failure) -> (Order, Language) {
    var languages = [await backend.journal.language(ofOrder: id), language.current].compactMap(\.self)
    languages += Language.allCases.filter { !languages.contains($0) }
    let order = try await send(Orders.order(id, in: storage), in: languages[0])
    if !order.formData.isEmpty { return (order, languages[0]) }
    // A language that the project does not have is no obstacle.
    for language in languages.dropFirst() {
      let other = try? await send(Orders.order(id, in: storage), in: language)
      if let other, !other.formData.isEmpty { return (other, language) }
    }
    return (order, languages[0])
  }

  /// What was filled in is shown in no other language than the one in which the order was sent.
  func withData(_ order: Order, _ storage: String) async -> Order {
    guard order.formData.isEmpty, let sent = await backend.journal.language(ofOrder: order.id),
      sent != language.current, let other = try? await send(Orders.order(order.id, in: storage), in: sent)
    else { return order }
    var order = order
    order.formData = other.formData
    return order
  }
}

extension Order.Line {
  /// Whether it is a gift of this product that the shop has given no name.
  fileprivate func names(_ product: Product) -> Bool { isGift && title == nil && productID == product.id }
}
