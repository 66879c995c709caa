import OneEntryClient

/// What "stay signed in" keeps: whose session it is, and the refresh token, which is good for one use.
public struct KeptSession: Equatable, Sendable {
  /// The project's address, without a trailing slash; the token is never sent to another one.
  public var project: String
  /// The identifier that the user signed in with.
  public var user: String
  /// The marker of the authentication provider.
  public var provider: String
  /// The token that buys the next pair.
  public var refreshToken: Secret

  /// A session to be kept; the addresses and names as they were signed in with.
  public init(project: String, user: String, provider: String, refreshToken: Secret) {
    self.project = project
    self.user = user
    self.provider = provider
    self.refreshToken = refreshToken
  }
}

extension KeptSession: Codable {
  private enum CodingKeys: String, CodingKey {
    case project, user, provider, refreshToken
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    project = try container.decode(String.self, forKey: .project)
    user = try container.decode(String.self, forKey: .user)
    provider = try container.decode(String.self, forKey: .provider)
    refreshToken = Secret(try container.decode(String.self, forKey: .refreshToken))
  }

  /// Writes the token in plain text: for the token file alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(project, forKey: .project)
    try container.encode(user, forKey: .user)
    try container.encode(provider, forKey: .provider)
    try container.encode(refreshToken.exposed, forKey: .refreshToken)
  }
}
