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
