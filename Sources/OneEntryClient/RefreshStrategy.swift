/// Trades a refresh token in for a new pair at the provider that gave it, the configured one where that is not known.
///
/// A token that the server refuses, or whose new pair cannot be read, is used up: ``APIError/signedOut``. After
/// whatever else is thrown it may still be good. Wire contract §2.3.
public typealias TokenExchange =
  @Sendable (_ refreshToken: Secret, _ provider: String?) async throws(APIError) -> TokenPair

/// How a sign-in that has expired goes on: called once for all calls that wait, with the refresh token that the client
/// holds. Who keeps tokens where others can use them too trades in the one that is kept instead, and stores the new
/// pair before returning it, since the token before it is dead by then. ``APIError/signedOut`` ends the sign-in.
public typealias RefreshStrategy =
  @Sendable (
    _ held: Secret, _ provider: String?, _ exchange: @escaping TokenExchange
  ) async throws(APIError) -> TokenPair
