/// The signed-in user's own record. Wire contract §4.3.
public struct User: Hashable, Sendable, Identifiable {
  public var id: Int
  public var identifier: String
  public var authProviderIdentifier: String?
  public var formIdentifier: String?
  public var formData: [FormDatum]
  /// A free JSON object that the project keeps for the user; an update replaces it whole.
  public var state: JSONValue

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
