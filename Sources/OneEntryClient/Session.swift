/// The tokens of the one who is signed in. However many calls find the access token dead, one refresh is made and
/// all of them wait for it: the refresh token is good for one use. Wire contract §2.
actor Session {
  private enum State {
    case signedOut
    /// A refresh token from an earlier run; the first call that needs it trades it in.
    case adopted(Secret)
    case signedIn(TokenPair)

    var refreshToken: Secret? {
      switch self {
      case .signedOut: nil
      case .adopted(let token): token
      case .signedIn(let pair): pair.refreshToken
      }
    }

    var provider: String? { if case .signedIn(let pair) = self { pair.authProviderIdentifier } else { nil } }
  }

  private typealias Renewal = Task<Result<TokenPair, APIError>, Never>

  private var state = State.signedOut
  private var renewal: Renewal?
  private let onTokens: TokenHandler?
  private let refresh: Refresh

  /// Trades a refresh token in at the provider that gave it, where that is known.
  typealias Refresh = @Sendable (Secret, _ provider: String?) async -> Result<TokenPair, APIError>

  init(onTokens: TokenHandler?, refresh: @escaping Refresh) {
    self.onTokens = onTokens
    self.refresh = refresh
  }

  var isSignedIn: Bool { state.refreshToken != nil }

  /// The access token to send, traded in first where only a refresh token is held; `nil` when nobody is signed in.
  func accessToken() async throws(APIError) -> Secret? {
    switch state {
    case .signedOut: return nil
    case .signedIn(let pair): return pair.accessToken
    case .adopted: return try await renewed().accessToken
    }
  }

  /// A living access token in place of one that the server refused.
  func renewed(replacing refused: Secret) async throws(APIError) -> Secret {
    if case .signedIn(let pair) = state, pair.accessToken != refused { return pair.accessToken }
    return try await renewed().accessToken
  }

  /// Trades the refresh token in, or waits for the trade that is under way.
  func renewed() async throws(APIError) -> TokenPair {
    if let renewal { return try await renewal.value.get() }
    guard let token = state.refreshToken else { throw .signedOut }
    let renewal = Renewal { await self.trade(token) }
    self.renewal = renewal
    return try await renewal.value.get()
  }

  func adopt(_ refreshToken: Secret) {
    state = .adopted(refreshToken)
  }

  /// Keeps a new pair. It is told to `onTokens` before any call can use it.
  func keep(_ pair: TokenPair) async {
    await handOver(pair)
    state = .signedIn(pair)
  }

  /// Forgets the tokens and hands them over.
  func end() -> TokenPair? {
    defer { state = .signedOut }
    if case .signedIn(let pair) = state { return pair }
    return nil
  }

  private func handOver(_ pair: TokenPair) async {
    // A handler that cannot store the pair says so itself; the old pair is dead, so this one is used anyway.
    try? await onTokens?(pair)
  }

  private func trade(_ token: Secret) async -> Result<TokenPair, APIError> {
    let answer = await refresh(token, state.provider)
    defer { renewal = nil }
    // Somebody signed out or in meanwhile: the answer belongs to a session that is gone.
    guard state.refreshToken == token else { return .failure(.signedOut) }
    switch answer {
    case .success(let pair):
      await handOver(pair)
      // Signing out while the pair is being stored must not be undone by it.
      guard state.refreshToken == token else { return .failure(.signedOut) }
      state = .signedIn(pair)
      return .success(pair)
    case .failure(let error) where error.endsSession:
      state = .signedOut
      return .failure(.signedOut)
    case .failure(let error):
      return .failure(.unreachable("the sign-in could not be renewed: \(error)"))
    }
  }
}

extension APIError {
  /// Whether a refresh that failed so has used up or lost its token. Anything else may pass, and the token is kept.
  fileprivate var endsSession: Bool {
    switch self {
    case .refused(let refusal): [400, 401, 403, 404, 422].contains(refusal.status)
    case .undecodable: true
    case .unreachable, .untrusted, .timedOut, .interrupted, .redirected, .tooLarge, .signedOut, .cancelled:
      false
    }
  }
}
