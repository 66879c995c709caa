/// A language that the project's content is kept in. Wire contract §4.1.
public struct ProjectLocale: Hashable, Sendable, Identifiable {
  public var id: Int
  /// What calls take as their language, `en_US`.
  public var code: String
  public var shortCode: String
  public var name: String
  public var nativeName: String
  public var isActive: Bool
  public var position: Int

  public init(
    id: Int, code: String, shortCode: String = "", name: String = "", nativeName: String = "",
    isActive: Bool = true, position: Int = 0
  ) {
    self.id = id
    self.code = code
    self.shortCode = shortCode
    self.name = name
    self.nativeName = nativeName
    self.isActive = isActive
    self.position = position
  }
}

extension ProjectLocale: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), code: try wire["code"].requiredText(), shortCode: wire["shortCode"].text ?? "",
      name: wire["name"].text ?? "", nativeName: wire["nativeName"].text ?? "",
      isActive: wire["isActive"].flag ?? true, position: wire["position"].int ?? 0)
  }
}
