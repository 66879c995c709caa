/// A way to sign in that the project offers. Wire contract §4.2.
public struct AuthProvider: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The marker that the sign-in paths take, `email` in most projects.
  public var identifier: String
  /// `email`, `phone` or another kind that the project has.
  public var type: String
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// Whether it is in use.
  public var isActive: Bool
  /// Whether a new account has to be activated with a code.
  public var isCheckCode: Bool
  /// The form whose attributes are the fields of sign-in and sign-up.
  public var formIdentifier: String?

  /// Creates a value from its parts.
  public init(
    id: Int, identifier: String, type: String = "email", title: String = "", isActive: Bool = true,
    isCheckCode: Bool = false, formIdentifier: String? = nil
  ) {
    self.id = id
    self.identifier = identifier
    self.type = type
    self.title = title
    self.isActive = isActive
    self.isCheckCode = isCheckCode
    self.formIdentifier = formIdentifier
  }
}

extension AuthProvider: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), identifier: try wire["identifier"].requiredText(),
      type: wire["type"].text ?? "", title: wire["localizeInfos"].title,
      isActive: wire["isActive"].flag ?? true, isCheckCode: wire["isCheckCode"].flag ?? false,
      formIdentifier: wire["formIdentifier"].nonEmptyText)
  }
}
