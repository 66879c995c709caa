/// Sign-in, sign-up and related calls. Every call except the lists names the provider by its marker (`email`
/// in most projects). Wire contract §4.2.
public enum AuthProviders {
  /// `getAuthProviders`
  public static func all(_ range: PageRange = PageRange()) -> Endpoint<[AuthProvider]> {
    Endpoint(.getAuthProviders, .get, ["users-auth-providers"], query: range.query, needsLanguage: true)
  }

  /// `getAuthProviderByMarker`
  public static func byMarker(_ marker: String) -> Endpoint<AuthProvider> {
    Endpoint(.getAuthProviderByMarker, .get, ["users-auth-providers", "marker", marker], needsLanguage: true)
  }

  /// `signUp`. The account is inactive until ``activate(at:userIdentifier:code:)`` where the provider checks
  /// codes.
  public static func signUp(at marker: String, _ draft: SignUpDraft) -> Endpoint<Account> {
    Endpoint(.signUp, .post, users(marker, "sign-up"), authorization: .credentials) {
      langCode in
      draft.json(langCode: langCode)
    }
  }

  /// `generateCode`: has a code sent to the user. Refused with 429 when asked again within about half a
  /// minute.
  public static func generateCode(
    at marker: String, userIdentifier: String, eventIdentifier: String
  ) -> Endpoint<Void> {
    let body: RequestBody = [
      "userIdentifier": .string(userIdentifier), "eventIdentifier": .string(eventIdentifier),
    ]
    // The body of the answer is not documented.
    return Endpoint(
      .generateCode, .post, users(marker, "generate-code"), authorization: .credentials,
      body: { _ in body }, reading: { _ in })
  }

  /// `checkCode`: whether the code is right. Older servers take no event; an unknown one answers `false`.
  public static func checkCode(
    at marker: String, userIdentifier: String, eventIdentifier: String? = nil, code: Secret
  ) -> Endpoint<Bool> {
    Endpoint(.checkCode, .post, users(marker, "check-code"), authorization: .credentials) {
      _ in
      .object(
        compacting: [
          "userIdentifier": .string(userIdentifier),
          "eventIdentifier": eventIdentifier.map(RequestBody.string),
          "code": .secret(code),
        ])
    }
  }

  /// `activateUser`
  public static func activate(at marker: String, userIdentifier: String, code: Secret) -> Endpoint<Bool> {
    Endpoint(.activateUser, .post, users(marker, "activate"), authorization: .credentials) { _ in
      ["userIdentifier": .string(userIdentifier), "code": .secret(code)]
    }
  }

  /// `auth`. Use ``Client/signIn(_:code:)``, which keeps the tokens.
  public static func auth(
    at marker: String, _ credentials: [Credential], code: Secret? = nil
  ) -> Endpoint<TokenPair> {
    tokens(
      .auth, users(marker, "auth"), of: marker,
      .object(
        compacting: [
          "authData": .array(credentials.map(\.json)), "code": code.map { .secret($0) },
        ]))
  }

  /// `refresh`. The client does this itself; the token cannot be used again, whether or not an answer
  /// arrives.
  public static func refresh(at marker: String, _ refreshToken: Secret) -> Endpoint<TokenPair> {
    tokens(.refresh, users(marker, "refresh"), of: marker, ["refreshToken": .secret(refreshToken)])
  }

  private static func tokens(
    _ call: Call, _ path: [String], of marker: String, _ body: RequestBody
  ) -> Endpoint<TokenPair> {
    Endpoint(
      call, .post, path, authorization: .credentials, body: { _ in body },
      reading: { wire throws(APIError) in try TokenPair(wire, from: marker) })
  }

  /// `logout`. Use ``Client/signOut()``, which forgets the tokens too.
  public static func logout(at marker: String, refreshToken: Secret) -> Endpoint<Bool> {
    Endpoint(.logout, .post, users(marker, "logout"), authorization: .user) { _ in
      ["refreshToken": .secret(refreshToken)]
    }
  }

  /// `logoutAll`: ends the user's sessions on all devices.
  public static func logoutAll(at marker: String) -> Endpoint<Bool> {
    Endpoint(.logoutAll, .post, users(marker, "logout-all"), authorization: .user)
  }

  /// `changePassword`. Ends all sessions of the user.
  public static func changePassword(at marker: String, _ change: PasswordChange) -> Endpoint<Bool> {
    Endpoint(
      .changePassword, .post, users(marker, "change-password"), authorization: .credentials
    ) {
      _ in
      change.json
    }
  }

  /// `getActiveSessionsByMarker`
  public static func activeSessions(at marker: String) -> Endpoint<[ActiveSession]> {
    Endpoint(.getActiveSessionsByMarker, .get, users(marker, "sessions"), authorization: .user)
  }

  private static func users(_ marker: String, _ call: String) -> [String] {
    ["users-auth-providers", "marker", marker, "users", call]
  }
}
