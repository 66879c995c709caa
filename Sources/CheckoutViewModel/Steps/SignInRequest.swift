import OneEntryClient

/// What the sign-in screen sends: credentials, a registration, a code.
public struct SignInRequest: Equatable, Sendable {
  /// What it is for.
  public var purpose: SignIn.Purpose
  /// The way to sign in that it goes to.
  public var provider: AuthProvider
  /// What was typed as the login.
  public var user: String
  /// Login and, where the purpose has one, password, under the markers of the provider's form.
  public var credentials: [Credential]
  /// The code that was sent to the shopper, where the purpose asks for one.
  public var code: Secret?
  /// What else the registration form asks for.
  public var formData: [FormDatum]
  /// Whether the sign-in is to outlast the program.
  public var staysSignedIn: Bool

  /// Signing in without a screen.
  public init(provider: AuthProvider, login: Credential, password: Credential) {
    purpose = .signIn
    self.provider = provider
    user = login.value.exposed
    credentials = [login, password]
    formData = []
    staysSignedIn = false
  }

  init(purpose: SignIn.Purpose, provider: AuthProvider, fields: [Field], staysSignedIn: Bool) {
    self.purpose = purpose
    self.provider = provider
    self.staysSignedIn = staysSignedIn
    user = fields.first?.value ?? ""
    let isCredential = { (field: Field) in field.id == fields.first?.id || field.kind == .secret }
    credentials = fields.filter(isCredential).map { Credential(marker: $0.id, value: Secret($0.value)) }
    code = fields.first { $0.id == SignInFields.code }.map { Secret($0.value) }
    formData = fields.filter { !isCredential($0) && $0.id != SignInFields.code }.compactMap(\.datum)
  }
}
