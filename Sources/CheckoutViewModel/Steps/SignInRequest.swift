import OneEntryClient

/// What the sign-in screen sends: credentials, a registration, a code.
public struct SignInRequest: Equatable, Sendable {
  /// What it is for.
  public var purpose: SignIn.Purpose
  /// The auth provider that it goes to.
  public var provider: AuthProvider
  /// The login that was typed.
  public var user: String
  /// Login and, where the purpose has one, password, under the markers of the provider's form.
  public var credentials: [Credential]
  /// The code that was sent to the shopper, where the purpose asks for one.
  public var code: Secret?
  /// Where messages to a new user go; `nil` where no mail address was given.
  public var notificationEmail: String?
  /// The other values of the registration form.
  public var formData: [FormDatum]
  /// Whether to stay signed in after the program ends.
  public var staysSignedIn: Bool

  /// Signing in with a login and a password.
  public init(provider: AuthProvider, login: Credential, password: Credential, stays: Bool = false) {
    purpose = .signIn
    self.provider = provider
    user = login.value.exposed
    credentials = [login, password]
    formData = []
    staysSignedIn = stays
  }

  init(
    purpose: SignIn.Purpose, provider: AuthProvider, form: Form?, fields: [Field], staysSignedIn: Bool
  ) {
    self.purpose = purpose
    self.provider = provider
    self.staysSignedIn = staysSignedIn
    user = fields.first?.formattedValue ?? ""
    let fields = fields.filter { $0.id != FormAttribute.passwordConfirmation }
    let isCredential = { (field: Field) in field.id == fields.first?.id || field.kind == .secret }
    credentials = fields.filter(isCredential).map {
      Credential(marker: $0.id, value: Secret($0.formattedValue))
    }
    code = fields.first { $0.id == SignInFields.code }.map { Secret($0.value) }
    formData = fields.filter { !isCredential($0) && $0.id != SignInFields.code }.compactMap(\.datum)
    let marker = form?.attributes.first(where: \.isNotificationEmail)?.marker
    let addresses = [fields.first { $0.id == marker }?.value, user].compactMap(\.self)
    notificationEmail = addresses.first(where: EmailAddress.isPlausible)
  }
}
