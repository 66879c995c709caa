/// Exchanges a refresh token for a new pair at the provider that issued it, or at the configured one if that
/// is not known.
///
/// A token that the server refuses, or whose new pair cannot be read, is used up: ``APIError/signedOut``.
/// After any other error it may still be valid. Wire contract §2.3.
public typealias TokenExchange =
  @Sendable (_ refreshToken: Secret, _ provider: String?) async throws(APIError) -> TokenPair

/// How an expired sign-in is renewed. It is called once for all waiting calls, with the refresh token that
/// the client holds. A strategy that shares tokens with other processes exchanges the stored token instead
/// and stores the new pair before returning it, because the old token no longer works. ``APIError/signedOut``
/// ends the sign-in.
public typealias RefreshStrategy =
  @Sendable (
    _ held: Secret, _ provider: String?, _ exchange: @escaping TokenExchange
  ) async throws(APIError) -> TokenPair
