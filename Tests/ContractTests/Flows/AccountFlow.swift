import OneEntryClient
import Testing

extension Flow {
  private static let ada = "ada@example.com"
  private static let login = Credential(marker: "email_reg", value: Secret(ada))
  private static let first = Credential(marker: "password_reg", value: Secret("engine-1843"))
  private static let second = Credential(marker: "password_reg", value: Secret("engine-1844"))

  /// From no account to one with a changed password.
  static let account = Flow("account") { shopper in
    let providers = try await shopper.send(AuthProviders.all())
    #expect(providers.map(\.identifier) == ["email"])
    let provider = try await shopper.send(AuthProviders.byMarker("email"))
    #expect(provider == providers.first)
    #expect(provider.title == "Email" && provider.isCheckCode && provider.formIdentifier == "reg")
    try await signUp(shopper)
    try await activate(shopper)
    try await changePassword(shopper)
  }

  private static func signUp(_ shopper: APIShopper) async throws {
    let name = FormDatum(marker: "name_reg", type: .string, value: "Ada")
    let draft = SignUpDraft(
      credentials: [login, first], formIdentifier: "reg", formData: [name], notificationEmail: ada)
    let account = try await shopper.send(AuthProviders.signUp(at: "email", draft))
    #expect(account.identifier == ada && account.formData == [name] && account.locale == "en_US")
    #expect(!account.isActive)
    #expect(account.updatedDate?.date == shopper.clock.now)
    #expect(await shopper.refusal(of: AuthProviders.signUp(at: "email", draft)) == 400)
    #expect(await shopper.refusal(of: AuthProviders.auth(at: "email", [login, first])) == 401)
  }

  private static func activate(_ shopper: APIShopper) async throws {
    try await mail("auth", shopper)
    #expect(await shopper.refusal(of: code(for: "auth")) == 429)
    #expect(await shopper.refusal(of: code(for: "no_such_event")) == 404)
    let code = try await shopper.mailedCode(to: ada)
    #expect(try await !shopper.send(check(Secret("nonsense"))))
    #expect(try await shopper.send(check(code)))
    #expect(try await shopper.send(AuthProviders.activate(at: "email", userIdentifier: ada, code: code)))
    let pair = try await shopper.send(AuthProviders.auth(at: "email", [login, first]))
    #expect(pair.userIdentifier == ada && pair.authProviderIdentifier == "email")
  }

  private static func changePassword(_ shopper: APIShopper) async throws {
    try await mail("auth", shopper)
    let change = PasswordChange(
      userIdentifier: ada, eventIdentifier: "auth", code: try await shopper.mailedCode(to: ada),
      newPassword: second.value)
    #expect(try await shopper.send(AuthProviders.changePassword(at: "email", change)))
    #expect(await shopper.refusal(of: AuthProviders.auth(at: "email", [login, first])) == 401)
    try await shopper.send(AuthProviders.auth(at: "email", [login, second]))
  }

  private static func mail(_ event: String, _ shopper: APIShopper) async throws {
    let endpoint = code(for: event)
    try await shopper.client.send(endpoint)
    await shopper.recorder.note(endpoint.call.rawValue, event)
  }

  private static func code(for event: String) -> Endpoint<Void> {
    AuthProviders.generateCode(at: "email", userIdentifier: ada, eventIdentifier: event)
  }

  private static func check(_ code: Secret) -> Endpoint<Bool> {
    AuthProviders.checkCode(
      at: "email", userIdentifier: ada, eventIdentifier: "auth", code: code)
  }
}
