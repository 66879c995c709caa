import Foundation

/// A project of OneEntry: the single entry point for every call. Copies share the session, so signing in on
/// one signs in all of them.
///
/// The client has no timer: it sends a request once, and once more after renewing an expired sign-in (Wire
/// contract §2). Whether a failed call may be repeated is the caller's decision; ``Endpoint/isRepeatable``
/// and ``APIError/delivery`` say what is known.
public struct Client: Sendable {
  /// The project, its token and the language of the content.
  public private(set) var configuration: Configuration
  private let executor: RequestExecutor
  private let session: Session

  /// `observer` learns of every exchange, refreshes included. `renewing` decides how an expired sign-in
  /// is renewed; by default the client exchanges the refresh token that it holds. Where other processes share
  /// the sign-in, `isNewest` says whether that token is still the newest.
  public init(
    configuration: Configuration, transport: Transport,
    observer: Observer = .nobody,
    renewing: @escaping RefreshStrategy = { held, provider, exchange async throws(APIError) in
      try await exchange(held, provider)
    },
    isNewest: @escaping @Sendable (_ refreshToken: Secret) async -> Bool = { _ in true }
  ) {
    self.init(
      configuration, RequestExecutor(transport: transport, observer: observer), renewing: renewing,
      isNewest: isNewest)
  }

  private init(
    _ configuration: Configuration, _ executor: RequestExecutor, renewing: @escaping RefreshStrategy,
    isNewest: @escaping @Sendable (Secret) async -> Bool
  ) {
    self.configuration = configuration
    self.executor = executor
    self.session = Session(renew: renewing, isNewest: isNewest) { token, provider async throws(APIError) in
      let marker = provider.flatMap { $0.isEmpty ? nil : $0 } ?? configuration.providerMarker
      let endpoint = AuthProviders.refresh(at: marker, token)
      do throws(APIError) {
        return try await executor.send(endpoint, for: configuration, as: nil)
      } catch {
        throw error.endsSession ? .signedOut : error
      }
    }
  }

  /// The same project, session and transport, with content in another language.
  public func with(langCode: String) -> Client {
    var copy = self
    copy.configuration.langCode = langCode
    return copy
  }

  /// The same project, session and transport; whoever is not signed in buys as this guest.
  /// Wire contract §2.5.
  public func with(guestID: UUID?) -> Client {
    var copy = self
    copy.configuration.guestID = guestID
    return copy
  }

  /// The same project and transport for somebody else: nobody is signed in yet.
  public func forStranger() -> Client {
    let renewing: RefreshStrategy = { held, provider, exchange async throws(APIError) in
      try await exchange(held, provider)
    }
    return Client(configuration, executor, renewing: renewing, isNewest: { _ in true })
  }

  /// Carries out a call. An access token that the server refuses is renewed and the call repeated, once; if
  /// the repeat is refused too, that error is thrown, unless another process that shares the sign-in has
  /// renewed it in the meantime. Throws ``APIError/signedOut`` without sending anything if the call needs a
  /// user and nobody is signed in.
  public func send<Response>(_ endpoint: Endpoint<Response>) async throws(APIError) -> Response {
    let token = try await token(for: endpoint.authorization)
    do throws(APIError) {
      return try await executor.send(endpoint, for: configuration, as: token)
    } catch .refused(let refusal) {
      guard refusal.status == 401, let token else { throw .refused(refusal) }
      return try await sendAgain(endpoint, replacing: token)
    }
  }

  /// Two processes that share a sign-in can invalidate each other's new token before it is used. Five times
  /// in a row is as good as never.
  private static let mostRenewals = 5

  private func sendAgain<Response>(
    _ endpoint: Endpoint<Response>, replacing refused: Secret, renewals: Int = 1
  ) async throws(APIError) -> Response {
    let renewed = try await session.renewed(replacing: refused)
    do throws(APIError) {
      return try await executor.send(endpoint, for: configuration, as: renewed, repeats: renewals)
    } catch .refused(let refusal) {
      guard refusal.status == 401, renewals < Self.mostRenewals, await session.isOvertaken(renewed) else {
        throw .refused(refusal)
      }
      return try await sendAgain(endpoint, replacing: renewed, renewals: renewals + 1)
    }
  }

  private func token(for authorization: Authorization) async throws(APIError) -> Secret? {
    switch authorization {
    case .credentials: return nil
    case .app:
      do throws(APIError) { return try await session.accessToken() } catch {
        // A call that needs no user goes ahead even if the sign-in has just ended.
        if error == .signedOut { return nil }
        throw error
      }
    case .userOrGuest where configuration.guestID != nil: return try await session.accessToken()
    case .user, .userOrGuest:
      guard let token = try await session.accessToken() else { throw .signedOut }
      return token
    }
  }
}

extension Client {
  /// Whether tokens are held; the server may still refuse them.
  public var isSignedIn: Bool {
    get async { await session.isSignedIn }
  }

  /// Signs in at a provider, the configured one by default, and keeps the tokens. The credentials' markers
  /// are those of the provider's form. Wire contract §4.2.
  @discardableResult
  public func signIn(
    _ credentials: [Credential], at provider: String? = nil, code: Secret? = nil
  ) async throws(APIError) -> TokenPair {
    let marker = provider ?? configuration.providerMarker
    let pair = try await send(AuthProviders.auth(at: marker, credentials, code: code))
    await session.keep(pair)
    return pair
  }

  /// Resumes the session of an earlier run by exchanging its refresh token at once. If the server cannot be
  /// reached, the token is kept and the next call tries again; if it is refused, ``APIError/signedOut`` is
  /// thrown.
  @discardableResult
  public func adopt(refreshToken: Secret) async throws(APIError) -> TokenPair {
    await session.adopt(refreshToken)
    return try await session.renewed()
  }

  /// Forgets the tokens, and leaves the session at the server as it is: a token that was kept elsewhere can
  /// still resume it.
  public func forgetSession() async { _ = await session.end() }

  /// Forgets the tokens and signs out at the server; a failure there changes nothing here.
  public func signOut() async throws(APIError) {
    guard let pair = await session.end() else { return }
    let logout = AuthProviders.logout(at: pair.authProviderIdentifier, refreshToken: pair.refreshToken)
    _ = try await executor.send(logout, for: configuration, as: pair.accessToken)
  }
}
