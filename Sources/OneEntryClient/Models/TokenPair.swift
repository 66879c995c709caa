/// What a successful sign-in or refresh yields. The refresh token is good for one use. Wire contract §2.1.
public struct TokenPair: Hashable, Sendable {
  /// The login of the user.
  public var userIdentifier: String
  /// The marker of the provider that the tokens are of; the one that was asked, where the answer names none.
  public var authProviderIdentifier: String
  /// Goes with every call of the user.
  public var accessToken: Secret
  /// Good for one new pair.
  public var refreshToken: Secret

  /// Creates a value from its parts.
  public init(
    userIdentifier: String, authProviderIdentifier: String, accessToken: Secret, refreshToken: Secret
  ) {
    self.userIdentifier = userIdentifier
    self.authProviderIdentifier = authProviderIdentifier
    self.accessToken = accessToken
    self.refreshToken = refreshToken
  }
}

extension TokenPair {
  /// The answer of the provider with this marker.
  init(_ wire: WireValue, from marker: String) throws(APIError) {
    self.init(
      userIdentifier: wire["userIdentifier"].text ?? "",
      authProviderIdentifier: wire["authProviderIdentifier"].nonEmptyText ?? marker,
      accessToken: try Secret(header: wire["accessToken"]), refreshToken: try Secret(wire["refreshToken"]))
  }
}

extension Secret {
  /// A token to be sent in a header; one that could inject another header is refused.
  fileprivate init(header wire: WireValue) throws(APIError) {
    let secret = try Secret(wire)
    guard secret.isHeaderSafe else { throw wire.undecodable(.token) }
    self = secret
  }
}
