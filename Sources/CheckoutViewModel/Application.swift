import OneEntryClient

/// What the sign-in screen sends: credentials, a registration, a code.
public struct Application: Equatable, Sendable {
  public var purpose: SignIn.Purpose
  public var provider: AuthProvider
  /// The login's marker and value.
  public var login: FormDatum
  /// The password's marker and value, where the purpose has one.
  public var password: Credential?
  public var code: String?
  /// What else the registration form asks for.
  public var formData: [FormDatum]
  public var staysSignedIn: Bool

  /// A secret under the marker of its attribute.
  public struct Credential: Equatable, Sendable {
    public var marker: String
    public var secret: Secret

    public init(marker: String, secret: Secret) {
      self.marker = marker
      self.secret = secret
    }
  }

  /// Signing in without a screen.
  public init(provider: AuthProvider, login: FormDatum, password: Credential, staysSignedIn: Bool = false) {
    purpose = .signIn
    self.provider = provider
    self.login = login
    self.password = password
    formData = []
    self.staysSignedIn = staysSignedIn
  }

  init(purpose: SignIn.Purpose, provider: AuthProvider, fields: [Field], staysSignedIn: Bool) {
    self.purpose = purpose
    self.provider = provider
    self.staysSignedIn = staysSignedIn
    login = FormDatum(marker: fields[0].id, type: .string, value: .string(fields[0].value))
    password = fields.first { $0.kind == .secret }.map { Credential(marker: $0.id, secret: Secret($0.value)) }
    code = fields.first { $0.id == SignInFields.code }?.value
    formData = fields.dropFirst().filter { $0.kind != .secret && $0.id != SignInFields.code }.compactMap(\.datum)
  }
}
