/// What the quick search finds: enough to list, not a whole product. Wire contract §4.5.
public struct ProductHit: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// The page that it is listed on.
  public var pageID: Int?

  /// Creates a value from its parts.
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
