import OneEntryClient

extension TokenFile {
  /// A sign-in that was renewed.
  public struct Renewed: Equatable, Sendable {
    /// What to go on with.
    public let pair: TokenPair
    /// Why the file does not keep it any more; the pair is good in this run all the same.
    public let unkept: TokenFileError?
  }

  /// Trades the refresh token that is kept in for a new pair, while no other process can.
  ///
  /// What the file holds **after** the lock was taken counts: another process may have traded in the token that this
  /// one knows. The new one is on the disk before this returns, so before it can be used; where it cannot be written
  /// the file is removed, so that nobody finds a token that was used.
  ///
  /// Throws ``APIError/signedOut`` where somebody signed out meanwhile, where another user's or another project's
  /// sign-in took the place, which is left alone, and where the server refuses, which removes the file. Whatever else
  /// `exchange` throws leaves the file as it is. A file or a lock that cannot be used is ``APIError/notRenewed(_:)``.
  public func renew(
    _ user: String, of project: String, _ exchange: TokenExchange
  ) async throws(APIError) -> Renewed {
    let lock = try await lockForRenewal()
    defer { lock.release() }
    var session = try kept(by: user, of: project)
    let pair = try await traded(session, exchange)
    session.refreshToken = pair.refreshToken
    do throws(TokenFileError) {
      try replace(with: session)
      return Renewed(pair: pair, unkept: nil)
    } catch {
      try? unlinkFile()
      return Renewed(pair: pair, unkept: error)
    }
  }

  private func lockForRenewal() async throws(APIError) -> LockFile {
    do throws(TokenFileError) {
      return try await lock()
    } catch {
      throw .notRenewed("\(error)")
    }
  }

  private func kept(by user: String, of project: String) throws(APIError) -> SavedSession {
    let session: SavedSession?
    do throws(TokenFileError) { session = try load(for: project) } catch {
      if case .otherProject = error { throw .signedOut }
      throw .notRenewed("\(error)")
    }
    guard let session, session.user == user else { throw .signedOut }
    return session
  }

  private func traded(_ session: SavedSession, _ exchange: TokenExchange) async throws(APIError) -> TokenPair
  {
    do throws(APIError) {
      return try await exchange(session.refreshToken, session.provider)
    } catch .signedOut {
      try? unlinkFile()
      throw .signedOut
    }
  }
}
