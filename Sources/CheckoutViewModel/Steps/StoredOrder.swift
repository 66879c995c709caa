import OneEntryClient

/// An order of the signed-in user, and the storage it belongs to.
public struct StoredOrder: Equatable, Sendable, Identifiable {
  /// The order as it was last read from the shop.
  public var order: Order
  /// The marker of the storage.
  public var storage: String
  /// The order's number.
  public var id: Int { order.id }

  /// An order of a storage.
  public init(order: Order, storage: String) {
    self.order = order
    self.storage = storage
  }
}

extension StoredOrder {
  /// Whether its number, status, payment or products contain a text that was folded for searching.
  func matches(_ folded: String) -> Bool {
    let words = ["\(id)", order.statusTitle, order.paymentAccountTitle] + order.lines.map(\.title)
    return words.compactMap { $0?.foldedForSearch }.contains { $0.contains(folded) }
  }
}
