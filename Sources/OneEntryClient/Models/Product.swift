/// A product of the catalogue. Wire contract §4.5.
public struct Product: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// `nil` where the project gives none, or one below zero. The currency is read from the product's own
  /// attributes and may be empty.
  public var price: Money?
  /// The stock keeping unit.
  public var sku: String?
  /// Where it belongs among its siblings, lowest first.
  public var position: Int
  /// Whether the project shows it.
  public var isVisible: Bool
  /// The marker of its status.
  public var statusIdentifier: String?
  /// The title of its status in the language that was asked for.
  public var statusTitle: String?
  /// In the order of their `position`.
  public var attributes: [ProductAttribute]
  /// The marker of the set that its attributes belong to.
  public var attributeSet: String?
  /// The pages that it is listed on.
  public var categories: [String]
  /// A token that holds the price for a while; only where the call asked for it.
  public var signedPrice: Secret?

  /// Creates a value from its parts.
  public init(
    id: Int, title: String, price: Money? = nil, sku: String? = nil, position: Int = 0,
    isVisible: Bool = true,
    statusIdentifier: String? = nil, statusTitle: String? = nil, attributes: [ProductAttribute] = [],
    attributeSet: String? = nil,
    categories: [String] = [], signedPrice: Secret? = nil
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
    self.attributeSet = attributeSet
    self.categories = categories
    self.signedPrice = signedPrice
  }
}

extension Product: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    let attributes = ProductAttribute.attributes(wire["attributeValues"])
    let status = wire["statusLocalizeInfos"]
    let currency = Self.currency(in: attributes)
    self.init(
      id: try wire["id"].id(), title: wire["localizeInfos"].title,
      price: wire["price"].price.map { Money($0, currency) }, sku: wire["sku"].nonEmptyText,
      position: wire["position"].int ?? 0, isVisible: wire["isVisible"].flag ?? true,
      statusIdentifier: wire["statusIdentifier"].nonEmptyText,
      statusTitle: status.isNull ? nil : status.title,
      attributes: attributes, attributeSet: wire["attributeSetIdentifier"].nonEmptyText,
      categories: wire["categories"].elements.compactMap(\.text),
      signedPrice: wire["signedPrice"].nonEmptyText.map(Secret.init))
  }

  /// A product has a price but no currency; projects keep it in an attribute such as `currency_products`.
  private static func currency(in attributes: [ProductAttribute]) -> String {
    for attribute in attributes where attribute.type == .string && attribute.marker.hasPrefix("currency") {
      if case .string(let code) = attribute.value { return code }
    }
    return ""
  }
}
