/// A product of the catalogue. Wire contract §4.5.
public struct Product: Hashable, Sendable, Identifiable {
  public var id: Int
  public var title: String
  /// `nil` where the project gives none. The currency is read from the product's own attributes and may be empty.
  public var price: Money?
  public var sku: String?
  public var position: Int
  public var isVisible: Bool
  public var statusIdentifier: String?
  public var statusTitle: String?
  /// In the order of their `position`.
  public var attributes: [ProductAttribute]
  public var categories: [String]

  public init(
    id: Int, title: String, price: Money? = nil, sku: String? = nil, position: Int = 0, isVisible: Bool = true,
    statusIdentifier: String? = nil, statusTitle: String? = nil, attributes: [ProductAttribute] = [],
    categories: [String] = []
  ) {
    self.id = id
    self.title = title
    self.price = price
    self.sku = sku
    self.position = position
    self.isVisible = isVisible
    self.statusIdentifier = statusIdentifier
    self.statusTitle = statusTitle
    self.attributes = attributes
    self.categories = categories
  }
}

/// One attribute of a product, its value as the server sent it.
public struct ProductAttribute: Hashable, Sendable {
  public var marker: String
  public var type: AttributeType
  public var value: JSONValue
  public var position: Int

  public init(marker: String, type: AttributeType, value: JSONValue, position: Int = 0) {
    self.marker = marker
    self.type = type
    self.value = value
    self.position = position
  }
}
