/// What the quick search finds: enough to list, not a whole product. Wire contract §4.5.
public struct ProductHit: Hashable, Sendable, Identifiable {
  public var id: Int
  public var title: String
  public var pageID: Int?

  public init(id: Int, title: String, pageID: Int? = nil) {
    self.id = id
    self.title = title
    self.pageID = pageID
  }
}

extension ProductHit: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), title: wire["title"].localized.text ?? "", pageID: wire["pageId"].optionalID)
  }
}
