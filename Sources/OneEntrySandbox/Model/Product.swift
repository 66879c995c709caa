import Foundation

/// Something that the shop sells.
struct Product: Sendable {
  let id: Int
  let name: Text
  let price: Decimal
  /// The marker of its status.
  let status: String
  let line: Text
  let shelf: Shelf
  let attributes: [ProductAttribute]
  /// The parts in which it is paid; empty for all at once.
  var stages: [PaymentStage] = []

  /// A product with a price as it is read, e.g. `"19.90"`, and its sentence in both languages.
  init(
    _ id: Int, _ name: Text, _ price: String, _ english: String, _ french: String,
    status: String = "in_stock",
    on shelf: Shelf, _ attributes: [ProductAttribute]
  ) {
    self.init(
      id, name, price: Decimal(string: price) ?? 0, line: Text(english, french), status: status, on: shelf,
      attributes)
  }

  /// A product from its parts.
  init(
    _ id: Int, _ name: Text, price: Decimal, line: Text, status: String, on shelf: Shelf,
    _ attributes: [ProductAttribute] = []
  ) {
    self.id = id
    self.name = name
    self.price = price
    self.status = status
    self.line = line
    self.shelf = shelf
    self.attributes = attributes
  }

  /// The article number.
  var sku: String { "\(shelf.url.prefix(3).uppercased())-\(1000 + id)" }
}
