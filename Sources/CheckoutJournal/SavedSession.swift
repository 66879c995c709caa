import OneEntryClient

/// What "stay signed in" keeps: whose session it is, and the refresh token, which is good for one use.
public struct SavedSession: Equatable, Sendable {
  /// The project's address, without a trailing slash; the token is never sent to another one.
  public var project: String
  /// The identifier that the user signed in with.
  public var user: String
  /// The marker of the authentication provider.
  public var provider: String
  /// The token that buys the next pair.
  public var refreshToken: Secret

  /// The device that signed in, without which the token is worth nothing; `nil` in a file of an earlier version.
  public var fingerprint: String?

  /// A session to be saved; the addresses and names as they were signed in with.
  public init(
    project: String, user: String, provider: String, refreshToken: Secret, fingerprint: String? = nil
  ) {
    self.project = project
    self.user = user
    self.provider = provider
    self.refreshToken = refreshToken
    self.fingerprint = fingerprint
  }
}

extension SavedSession: Codable {
  private enum CodingKeys: String, CodingKey {
    case project, user, provider, refreshToken, fingerprint
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    project = try container.decode(String.self, forKey: .project)
    user = try container.decode(String.self, forKey: .user)
    provider = try container.decode(String.self, forKey: .provider)
    refreshToken = Secret(try container.decode(String.self, forKey: .refreshToken))
    fingerprint = try container.decodeIfPresent(String.self, forKey: .fingerprint)
  }

  /// Writes the token in plain text: for the token file alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(project, forKey: .project)
    try container.encode(user, forKey: .user)
    try container.encode(provider, forKey: .provider)
    try container.encode(refreshToken.exposed, forKey: .refreshToken)
    try container.encodeIfPresent(fingerprint, forKey: .fingerprint)
  }
}
