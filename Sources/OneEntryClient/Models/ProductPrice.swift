import Foundation

/// The price of a product, asked for without the product. Wire contract §4.5.
public struct ProductPrice: Hashable, Sendable, Identifiable {
  public var id: Int
  public var price: Decimal?
  public var signedPrice: Secret?

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
