import Foundation

/// One line of an order to be placed. See ``Order/Line`` for a line of an order that exists.
public struct OrderLine: Hashable, Sendable {
  /// The product to order.
  public var productID: Int
  /// How many units of it.
  public var quantity: Int
  /// A token that holds the price for a while, read from a product asked for with `signPrice`.
  public var signedPrice: Secret?

  /// A line without a price: the server has it.
  public init(productID: Int, quantity: Int, signedPrice: Secret? = nil) {
    self.productID = productID
    self.quantity = quantity
    self.signedPrice = signedPrice
  }

  var json: RequestBody {
    .object(
      compacting: [
        "productId": .integer(productID), "quantity": .integer(quantity),
        "signedPrice": signedPrice.map { .secret($0) },
      ])
  }
}

extension Order {
  /// One line of an order that exists. Only what the server says is known: a line whose product was deleted
  /// may have no product, and what cannot be read is `nil`. Wire contract §4.6.
  public struct Line: Hashable, Sendable {
    /// The product; `nil` where the line names none that can be read.
    public var productID: Int?
    /// How many units; `nil` where that cannot be read.
    public var quantity: Int?
    /// The product's title when it was ordered.
    public var title: String?
    /// The price of one unit, in the currency of the order.
    public var price: Decimal?
    /// Whether a discount of the shop added the line; the shopper did not ask for it.
    public var isGift: Bool

    /// A line as the server lists it.
    public init(
      productID: Int? = nil, quantity: Int? = nil, title: String? = nil, price: Decimal? = nil,
      isGift: Bool = false
    ) {
      self.productID = productID
      self.quantity = quantity
      self.title = title
      self.price = price
      self.isGift = isGift
    }

    /// The price of all units; `nil` where price or quantity is unknown.
    public var sum: Decimal? {
      guard let price, let quantity else { return nil }
      return price * Decimal(quantity)
    }
  }
}

extension Order.Line {
  /// Never refuses a line: an order must not disappear because one of its lines cannot be read.
  init(_ wire: WireValue) {
    let product = wire["productId"].isNull ? wire["id"] : wire["productId"]
    self.init(
      productID: product.optionalID, quantity: wire["quantity"].optionalID,
      title: wire["title"].localized.nonEmptyText, price: wire["price"].price,
      isGift: wire["isGift"].flag ?? false)
  }
}

extension OrderLine {
  /// The line to order the same again; `nil` for a gift, and where product or quantity is unknown.
  public init?(_ line: Order.Line) {
    guard !line.isGift, let productID = line.productID, let quantity = line.quantity else { return nil }
    self.init(productID: productID, quantity: quantity)
  }
}
