/// What `updateUser` writes. Form data and state are replaced whole, so what is to stay has to be in here.
/// Wire contract §4.3.
public struct ProfileUpdate: Hashable, Sendable {
  /// The marker of the profile form.
  public var formIdentifier: String
  /// The whole of the form data.
  public var formData: [FormDatum]
  /// The free JSON object of the user; `nil` leaves it out.
  public var state: JSONValue?
  /// Only to change it.
  public var password: Credential?
  /// Where messages to the user go.
  public var notificationEmail: String?

  /// Creates a value from its parts.
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

  func json(langCode: String) -> RequestBody {
    .object(
      compacting: [
        "formIdentifier": .string(formIdentifier), "langCode": .string(langCode),
        "formData": .json(FormDatum.json(formData, langCode: langCode)), "state": state.map(RequestBody.json),
        "authData": password.map { [$0.json] },
        "notificationData": notificationEmail.map { ["email": .string($0)] },
      ])
  }
}
