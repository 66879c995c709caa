import CheckoutViewModel
import OneEntryClient

/// The user's orders.
extension Shop {
  /// The user's orders in every storage, the newest page of each.
  func orders() async throws(Failure) -> [StoredOrder] {
    var all: [StoredOrder] = []
    for storage in try await storages() {
      let newest = try await newestOrders(in: storage.identifier, language.current)
      for order in newest.items {
        all.append(
          StoredOrder(order: await withData(order, storage.identifier), storage: storage.identifier))
      }
    }
    return all
  }

  /// The order with this number in whichever storage it is, or the newest one. That a list does not show an order says
  /// nothing about it; only the shop's own answer to its number does.
  func find(_ id: Int?) async throws(Failure) -> StoredOrder {
    guard let id else {
      guard let newest = try await orders().max(by: { $0.id < $1.id }) else { throw .notFound(nil) }
      return newest
    }
    if let guest = await guestStorage {
      // What is not in the journal cannot be read.
      guard let order = await guestOrder(id) else { throw .notFound(nil) }
      return StoredOrder(order: order, storage: guest.identifier)
    }
    for storage in try await storages() {
      do throws(Failure) {
        return StoredOrder(order: try await order(id, storage.identifier), storage: storage.identifier)
      } catch {
        guard error.isAbsence else { throw error }
      }
    }
    throw .notFound(nil)
  }

  /// The user's newest orders in a storage: the first page, and further ones back to an order that is known. No document
  /// says that lists begin with the newest order; one that does not is read to its end.
  func newestOrders(
    in storage: String, _ language: Language, backTo known: Int = .max, isRetried: Bool = true
  ) async throws(Failure) -> Page<Order> {
    var found = Page<Order>(items: [], total: 0)
    for _ in 0..<Self.maximumPages {
      let range = PageRange(offset: found.count, limit: Self.pageSize)
      let page = try await send(Orders.all(in: storage, range), in: language, isRetried: isRetried)
      found.items += page.items
      found.skipped += page.skipped
      found.total = page.total
      if page.count == 0 || found.count >= page.total || found.items.descends(to: known) { return found }
    }
    throw Failure(APIError.tooLarge)
  }

  private static let pageSize = 50
  /// More than anybody orders; a shop with more pages is not read for ever.
  private static let maximumPages = 100

  /// Gives the order the storage's cancelling status.
  func cancelOrder(_ stored: StoredOrder) async throws(Failure) -> Order {
    let (whole, language) = try await wholeOrder(stored.id, stored.storage)
    var draft = try whole.rewritable()
    draft.statusIdentifier = try await cancellingStatus(of: stored.storage)
    return try await send(Orders.update(stored.id, in: stored.storage, draft), in: language)
  }

  /// The word for it is the project's own. Where the shop does not list its words at all, the usual one is tried. Wire
  /// contract §4.6.
  private func cancellingStatus(of storage: String) async throws(Failure) -> String {
    let statuses: [OrderStatus]
    do throws(Failure) {
      statuses = try await send(Orders.statuses(of: storage))
    } catch {
      guard error.prospect != .soon, error.kind != .signedOut else { throw error }
      return "\(storage)_cancelled"
    }
    guard let status = OrderStatus.cancelling(among: statuses) else { throw .cancellingNotOffered }
    return status.identifier
  }
}

/// How many entries of a list a user with restricted reading is shown, without being told. Wire contract §1.3.
private let restrictedLength = 10

extension Page<Order> {
  /// Whether no order that came after a known one can be missing. A list that goes from the newest to that one shows
  /// them all, even where it is cut off behind it; another one may be cut off before them.
  func showsAll(backTo known: Int) -> Bool {
    guard skipped == 0 else { return false }
    return items.descends(to: known) || count >= total && count != restrictedLength
  }
}

extension [Order] {
  /// Whether they begin with the newest and have come to one that is known.
  fileprivate func descends(to known: Int) -> Bool {
    let ids = map(\.id)
    // One alone says nothing about the direction.
    return ids.count > 1 && ids.last.map { $0 <= known } == true && zip(ids, ids.dropFirst()).allSatisfy(>)
  }
}

extension Order {
  /// The order to be written back whole. One with a line that cannot be read cannot be rewritten, since the line would
  /// be lost.
  func rewritable() throws(Failure) -> OrderDraft {
    guard let draft = OrderDraft(rewriting: self) else { throw .notRewritable }
    return draft
  }
}
