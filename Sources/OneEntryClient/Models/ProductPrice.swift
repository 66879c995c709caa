import Foundation

/// The price of a product, asked for without the product. Wire contract §4.5.
public struct ProductPrice: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The price; `nil` where the server gives none that can be read.
  public var price: Decimal?
  /// A token that holds the price for a while; only if the call asked for it.
  public var signedPrice: Secret?

  /// Creates a value from its parts.
  public init(id: Int, price: Decimal? = nil, signedPrice: Secret? = nil) {
    self.id = id
    self.price = price
    self.signedPrice = signedPrice
  }
}

extension ProductPrice: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), price: wire["price"].price,
      signedPrice: wire["signedPrice"].nonEmptyText.map(Secret.init))
  }
}
