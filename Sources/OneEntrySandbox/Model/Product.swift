import Foundation

/// Something that the shop sells.
struct Product: Sendable {
  let id: Int
  let name: LocalizedText
  /// nil for a product without a price.
  let price: Decimal?
  /// The marker of its status.
  let status: String
  let line: LocalizedText
  let shelf: CatalogPage
  let attributes: [ProductAttribute]
  /// The parts in which it is paid; empty for all at once.
  var stages: [PaymentStage] = []

  /// A product with a price as it is read, e.g. `"19.90"`, and its sentence in both languages.
  init(
    _ id: Int, _ name: LocalizedText, _ price: String, _ english: String, _ french: String,
    status: String = "in_stock",
    on shelf: CatalogPage, _ attributes: [ProductAttribute]
  ) {
    self.init(
      id, name, price: Decimal(string: price) ?? 0, line: LocalizedText(english, french), status: status,
      on: shelf,
      attributes)
  }

  /// A product from its parts.
  init(
    _ id: Int, _ name: LocalizedText, price: Decimal?, line: LocalizedText, status: String,
    on shelf: CatalogPage,
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

  /// What it costs in an order (a guess: one without a price costs nothing).
  var cost: Decimal { price ?? 0 }

  /// The article number.
  var sku: String { "\(shelf.url.prefix(3).uppercased())-\(1000 + id)" }
}
