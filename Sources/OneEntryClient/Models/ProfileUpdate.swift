/// What `updateUser` writes. Form data and state are replaced whole, so what is to stay has to be in here.
/// Wire contract §4.3.
public struct ProfileUpdate: Hashable, Sendable {
  public var formIdentifier: String
  public var formData: [FormDatum]
  public var state: JSONValue?
  /// Only to change it.
  public var password: Credential?
  public var notificationEmail: String?

  public init(
    formIdentifier: String, formData: [FormDatum], state: JSONValue? = nil, password: Credential? = nil,
    notificationEmail: String? = nil
  ) {
    self.formIdentifier = formIdentifier
    self.formData = formData
    self.state = state
    self.password = password
    self.notificationEmail = notificationEmail
  }

  func json(langCode: String) -> JSONValue {
    .object(
      compacting: [
        "formIdentifier": .string(formIdentifier), "langCode": .string(langCode),
        "formData": FormDatum.json(formData, langCode: langCode), "state": state,
        "authData": password.map { [$0.json] },
        "notificationData": notificationEmail.map { ["email": .string($0)] },
      ])
  }
}
