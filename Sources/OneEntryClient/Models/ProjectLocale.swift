/// A language that the project's content is kept in. Wire contract §4.1.
public struct ProjectLocale: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// What calls take as their language, `en_US`.
  public var code: String
  /// The language alone, `en`.
  public var shortCode: String
  /// The name in English.
  public var name: String
  /// The name in the language itself.
  public var nativeName: String
  /// Whether it is in use.
  public var isActive: Bool
  /// Where it belongs among its siblings, lowest first.
  public var position: Int

  /// Creates a value from its parts.
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
