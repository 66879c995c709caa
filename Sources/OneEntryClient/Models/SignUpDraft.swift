/// What a new account is made of. Wire contract §4.2.
public struct SignUpDraft: Hashable, Sendable {
  /// Login and password only.
  public var credentials: [Credential]
  /// `nil` takes the provider's own form.
  public var formIdentifier: String?
  /// What was filled in besides the credentials.
  public var formData: [FormDatum]
  /// Where messages to the user go.
  public var notificationEmail: String?

  /// Creates a value from its parts.
  public init(
    credentials: [Credential], formIdentifier: String? = nil, formData: [FormDatum] = [],
    notificationEmail: String? = nil
  ) {
    self.credentials = credentials
    self.formIdentifier = formIdentifier
    self.formData = formData
    self.notificationEmail = notificationEmail
  }

  func json(langCode: String) -> RequestBody {
    .object(
      compacting: [
        "langCode": .string(langCode), "authData": .array(credentials.map(\.json)),
        "formIdentifier": formIdentifier.map(RequestBody.string),
        "formData": formData.isEmpty ? nil : .json(FormDatum.json(formData, langCode: langCode)),
        "notificationData": notificationEmail.map { ["email": .string($0)] },
      ])
  }
}
