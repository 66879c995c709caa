/// What a successful sign-in or refresh yields. The refresh token is good for one use. Wire contract §2.1.
public struct TokenPair: Hashable, Sendable {
  public var userIdentifier: String
  public var authProviderIdentifier: String
  public var accessToken: Secret
  public var refreshToken: Secret

  public init(
    userIdentifier: String, authProviderIdentifier: String, accessToken: Secret, refreshToken: Secret
  ) {
    self.userIdentifier = userIdentifier
    self.authProviderIdentifier = authProviderIdentifier
    self.accessToken = accessToken
    self.refreshToken = refreshToken
  }
}

extension TokenPair: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      userIdentifier: wire["userIdentifier"].text ?? "",
      authProviderIdentifier: wire["authProviderIdentifier"].text ?? "",
      accessToken: try Secret(header: wire["accessToken"]), refreshToken: try Secret(wire["refreshToken"]))
  }
}

extension Secret {
  /// A token that will stand in a header; refused where it would break out of it.
  fileprivate init(header wire: WireValue) throws(APIError) {
    let secret = try Secret(wire)
    guard secret.isHeaderSafe else { throw wire.undecodable }
    self = secret
  }
}
