/// A status that products can have, such as *in stock*. Wire contract §4.5.
public struct ProductStatus: Hashable, Sendable, Identifiable {
  public var id: Int
  public var identifier: String
  public var title: String
  public var position: Int

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
