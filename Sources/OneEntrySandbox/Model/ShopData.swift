/// What a project has been set up with: everything that does not change while people buy.
struct ShopData: Sendable {
  var name: String
  /// ISO 4217, in capitals.
  var currency: String
  var providers: [Provider]
  var forms: [Form]
  var storages: [Storage]
  var accounts: [PaymentAccount]
  var orderStatuses: [Status]
  var productStatuses: [Status]
  /// The pages of the catalogue.
  var shelves: [Shelf]
  var products: Products

  /// The product with an id.
  func product(_ id: Int) -> Product? { products.product(id) }
}
