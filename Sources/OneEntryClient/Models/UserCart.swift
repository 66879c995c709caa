/// A user's cart or wish list as the server keeps it. Wire contract §4.3.
public struct UserCart: Hashable, Sendable {
  /// One entry for each product.
  public var items: [Item]
  /// The number of lines, not of units.
  public var total: Int

  /// Creates a value from its parts.
  public init(items: [Item] = [], total: Int = 0) {
    self.items = items
    self.total = total
  }

  /// One product in it; a wish list has no quantities.
  public struct Item: Hashable, Sendable {
    /// The product.
    public var productID: Int
    /// The number of units; `nil` where there is none.
    public var quantity: Int?
    /// When it was put there.
    public var addedAt: Timestamp?

    /// Creates a value from its parts.
    public init(productID: Int, quantity: Int? = nil, addedAt: Timestamp? = nil) {
      self.productID = productID
      self.quantity = quantity
      self.addedAt = addedAt
    }
  }
}

extension UserCart: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    let page = try Page<Item>(wire)
    self.init(items: page.items, total: page.total)
  }
}

extension UserCart.Item: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      productID: try wire["productId"].id(), quantity: wire["qty"].int, addedAt: wire["addedAt"].timestamp)
  }

  /// The quantity is `qty` here and `quantity` in orders.
  var json: RequestBody {
    .object(compacting: ["productId": .integer(productID), "qty": quantity.map(RequestBody.integer)])
  }
}
