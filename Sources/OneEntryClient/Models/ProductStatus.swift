/// A status that products can have, such as *in stock*. Wire contract §4.5.
public struct ProductStatus: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// Its marker, which other calls and objects name it by.
  public var identifier: String
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// Where it belongs among its siblings, lowest first.
  public var position: Int

  /// Creates a value from its parts.
  public init(id: Int, identifier: String, title: String = "", position: Int = 0) {
    self.id = id
    self.identifier = identifier
    self.title = title
    self.position = position
  }
}

extension ProductStatus: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), identifier: try wire["identifier"].requiredText(),
      title: wire["localizeInfos"].title, position: wire["position"].int ?? 0)
  }
}
