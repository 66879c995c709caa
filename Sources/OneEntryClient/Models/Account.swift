/// An account as sign-up answers it. Wire contract §4.2.
public struct Account: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The login.
  public var identifier: String
  /// `false` until the account is activated with a code, where the provider asks for one.
  public var isActive: Bool
  /// What was filled in, attribute by attribute.
  public var formData: [FormDatum]
  /// The language that the account was made in.
  public var locale: String?
  /// When it was last changed.
  public var updatedDate: Timestamp?

  /// Creates a value from its parts.
  public init(
    id: Int, identifier: String, isActive: Bool = true, formData: [FormDatum] = [], locale: String? = nil,
    updatedDate: Timestamp? = nil
  ) {
    self.id = id
    self.identifier = identifier
    self.isActive = isActive
    self.formData = formData
    self.locale = locale
    self.updatedDate = updatedDate
  }
}

extension Account: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), identifier: wire["identifier"].text ?? "",
      isActive: wire["isActive"].flag ?? false, formData: FormDatum.data(wire["formData"]),
      locale: wire["locale"].nonEmptyText, updatedDate: wire["updatedDate"].timestamp)
  }
}
