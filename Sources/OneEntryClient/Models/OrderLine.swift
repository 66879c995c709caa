import Foundation

/// One line of an order. On the wire its product is `productId` when written and `id` when read.
public struct OrderLine: Hashable, Sendable {
  public var productID: Int
  public var quantity: Int
  public var title: String?
  public var price: Decimal?
  /// A token that holds the price for a while, read from a product asked for with `signPrice`. Only written.
  public var signedPrice: Secret?

  public init(
    productID: Int, quantity: Int, title: String? = nil, price: Decimal? = nil, signedPrice: Secret? = nil
  ) {
    self.productID = productID
    self.quantity = quantity
    self.title = title
    self.price = price
    self.signedPrice = signedPrice
  }
}

extension OrderLine: WireReadable {
  init(_ wire: Wire) throws(APIError) {
    let product = wire["productId"].isNull ? wire["id"] : wire["productId"]
    guard let quantity = wire["quantity"].int else { throw wire["quantity"].undecodable }
    self.init(
      productID: try product.id(), quantity: quantity, title: wire["title"].localized.nonEmptyText,
      price: wire["price"].price)
  }

  /// The lines of an order; `null` and `{}` say that there are none.
  static func lines(_ wire: Wire) throws(APIError) -> [OrderLine] {
    var lines: [OrderLine] = []
    for element in wire.elements { lines.append(try OrderLine(element)) }
    return lines
  }

  var json: JSONValue {
    .object(
      compacting: [
        "productId": .integer(productID), "quantity": .integer(quantity),
        "signedPrice": signedPrice.map { .string($0.exposed) },
      ])
  }
}
