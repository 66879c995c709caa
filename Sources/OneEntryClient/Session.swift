/// The tokens of the signed-in user. However many calls find the access token expired, only one refresh is
/// made and all of them wait for it, because a refresh token works once. Wire contract §2.
actor Session {
  private enum State {
    case signedOut
    /// A refresh token from an earlier run; the first call that needs it exchanges it.
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

  private typealias Outcome = Result<TokenPair, APIError>

  private var state = State.signedOut { didSet { isDoubtful = false } }
  /// Whether the refresh token was sent once without a response: it may have been used up.
  private var isDoubtful = false
  private var renewal: Task<Outcome, Never>?
  private let renew: RefreshStrategy
  private let isNewest: @Sendable (Secret) async -> Bool
  private let exchange: TokenExchange

  init(
    renew: @escaping RefreshStrategy, isNewest: @escaping @Sendable (Secret) async -> Bool,
    exchange: @escaping TokenExchange
  ) {
    self.renew = renew
    self.isNewest = isNewest
    self.exchange = exchange
  }

  var isSignedIn: Bool { state.refreshToken != nil }

  /// The access token to send, obtained first if only a refresh token is held; `nil` if nobody is signed in.
  func accessToken() async throws(APIError) -> Secret? {
    switch state {
    case .signedOut: return nil
    case .signedIn(let pair): return pair.accessToken
    case .adopted: return try await renewed().accessToken
    }
  }

  /// A valid access token to replace one that the server refused.
  func renewed(replacing refused: Secret) async throws(APIError) -> Secret {
    if case .signedIn(let pair) = state, pair.accessToken != refused { return pair.accessToken }
    return try await renewed().accessToken
  }

  /// Whether this access token has been replaced, here or by another process that shares the sign-in.
  func isOvertaken(_ token: Secret) async -> Bool {
    guard case .signedIn(let pair) = state, pair.accessToken == token else { return true }
    return await !isNewest(pair.refreshToken)
  }

  /// Renews the sign-in, or waits for the renewal that is under way.
  func renewed() async throws(APIError) -> TokenPair {
    if let renewal { return try await renewal.value.get() }
    guard let token = state.refreshToken else { throw .signedOut }
    let renewal = Task { await self.replace(token) }
    self.renewal = renewal
    return try await renewal.value.get()
  }

  func adopt(_ refreshToken: Secret) { state = .adopted(refreshToken) }

  func keep(_ pair: TokenPair) { state = .signedIn(pair) }

  /// Forgets the tokens and returns them.
  func end() -> TokenPair? {
    defer { state = .signedOut }
    if case .signedIn(let pair) = state { return pair }
    return nil
  }

  private func replace(_ token: Secret) async -> Outcome {
    let outcome = await outcome(of: token)
    renewal = nil
    // The user signed out or in meanwhile, so the response belongs to a session that no longer exists.
    guard state.refreshToken == token else { return .failure(.signedOut) }
    switch outcome {
    case .success(let pair): state = .signedIn(pair)
    case .failure(.signedOut): state = .signedOut
    case .failure(.notRenewed): break
    case .failure(let error): return .failure(missed(error))
    }
    return outcome
  }

  private func outcome(of token: Secret) async -> Outcome {
    do throws(APIError) {
      return .success(try await renew(token, state.provider, exchange))
    } catch {
      return .failure(error)
    }
  }

  /// The refresh got no response, so the waiting call was never sent. A token that may have been used up is
  /// tried once more; after a second silence the user signs in again.
  private func missed(_ error: APIError) -> APIError {
    if case .untrusted = error { return error }
    if let busy = error.asBusy { return busy }
    if case .unreachable = error { return error }
    guard error.delivery == .unknown else { return .unreachable(ConnectionFailure(.renewal)) }
    guard !isDoubtful else {
      state = .signedOut
      return .signedOut
    }
    isDoubtful = true
    return .unreachable(ConnectionFailure(.renewal))
  }
}

extension APIError {
  /// A 429 means that nothing was done, whatever its body says; `nil` for every other error.
  fileprivate var asBusy: APIError? {
    guard case .refused(let refusal) = self, refusal.status == 429 else { return nil }
    return .refused(
      Refusal(
        status: 429, messages: ["the sign-in could not be renewed yet"], retryAfter: refusal.retryAfter))
  }

  /// Whether the refresh token is unusable after a refresh that failed with this error.
  var endsSession: Bool {
    switch self {
    case .refused(let refusal): [400, 401, 403, 404, 422].contains(refusal.status)
    case .undecodable, .signedOut: true
    case .unreachable, .untrusted, .timedOut, .interrupted, .redirected, .tooLarge, .notRenewed, .readOnly,
      .cancelled:
      false
    }
  }
}
