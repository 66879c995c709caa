/// One attribute of a product, its value as the server sent it.
public struct ProductAttribute: Hashable, Sendable {
  /// The marker of the attribute.
  public var marker: String
  /// The type of the value.
  public var type: AttributeType
  /// The value as JSON.
  public var value: JSONValue
  /// Where it belongs among its siblings, lowest first.
  public var position: Int

  /// Creates a value from its parts.
  public init(marker: String, type: AttributeType, value: JSONValue, position: Int = 0) {
    self.marker = marker
    self.type = type
    self.value = value
    self.position = position
  }
}

extension ProductAttribute {
  /// The attributes by marker, flat or under a locale, in the order of their `position`.
  static func attributes(_ wire: WireValue) -> [ProductAttribute] {
    let byMarker = wire.localized
    return byMarker.members.keys.sorted().map { ProductAttribute(marker: $0, byMarker[$0]) }
      .sorted { ($0.position, $0.marker) < ($1.position, $1.marker) }
  }

  private init(marker: String, _ wire: WireValue) {
    self.init(
      marker: marker, type: AttributeType(word: wire["type"].text ?? ""), value: wire["value"].value,
      position: wire["position"].int ?? 0)
  }
}
