/// The signed-in user's own record. Wire contract §4.3.
public struct User: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The login.
  public var identifier: String
  /// The marker of the provider that the account belongs to.
  public var authProviderIdentifier: String?
  /// The marker of the profile form.
  public var formIdentifier: String?
  /// What was filled in, attribute by attribute.
  public var formData: [FormDatum]
  /// A free JSON object that the project keeps for the user; an update replaces it whole.
  public var state: JSONValue

  /// Creates a value from its parts.
  public init(
    id: Int, identifier: String, authProviderIdentifier: String? = nil, formIdentifier: String? = nil,
    formData: [FormDatum] = [], state: JSONValue = .object([:])
  ) {
    self.id = id
    self.identifier = identifier
    self.authProviderIdentifier = authProviderIdentifier
    self.formIdentifier = formIdentifier
    self.formData = formData
    self.state = state
  }
}

extension User: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), identifier: wire["identifier"].text ?? "",
      authProviderIdentifier: wire["authProviderIdentifier"].nonEmptyText,
      formIdentifier: wire["formIdentifier"].nonEmptyText, formData: FormDatum.data(wire["formData"]),
      state: wire["state"].isNull ? .object([:]) : wire["state"].value)
  }
}
