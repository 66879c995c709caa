import CheckoutJournal
import CheckoutViewModel
import OneEntryClient

/// Saves the sign-in across runs for those who asked for it. With an embedded shop nothing is saved, since every run has
/// a new one.
actor SessionStore {
  /// The device that this run signs in as: that of the saved sign-in, else one of its own.
  nonisolated let fingerprint: String
  private let file: TokenFile
  private let project: String?
  private let warn: @Sendable (String) -> Void
  /// Whose sign-in of this run is saved.
  private var user: String?

  init(_ configuration: BackendConfiguration) {
    file = TokenFile(in: configuration.stateFolder)
    project = configuration.projectAddress
    warn = configuration.warn
    let saved = try? project.flatMap { [file] project throws(TokenFileError) in try file.load(for: project) }
    fingerprint = saved?.fingerprint ?? DeviceFingerprint.random()
  }

  /// Goes on with the sign-in of an earlier run; `nil` where this user did not stay signed in, or nobody where any will do.
  func resume(_ wanted: String?) throws(Failure) -> SavedSession? {
    guard let saved = try load(), wanted == nil || wanted == saved.user else { return nil }
    user = saved.user
    return saved
  }

  /// Whether a user stays signed in here.
  func keeps(_ user: String) -> Bool { (try? load())?.user == user }

  /// The sign-in of an earlier run; `nil` where nobody stayed signed in, or to another project.
  private func load() throws(Failure) -> SavedSession? {
    guard let project else { return nil }
    do throws(TokenFileError) {
      return try file.load(for: project)
    } catch .otherProject {
      return nil
    } catch {
      throw .local("\(error)")
    }
  }

  /// From now on this sign-in is the one that is saved, where its user stays signed in.
  func start(_ user: String, stays: Bool, _ pair: TokenPair) async throws(Failure) {
    self.user = nil
    guard let project, stays else { return }
    do throws(TokenFileError) {
      try await file.save(
        SavedSession(
          project: project, user: user, provider: pair.authProviderIdentifier,
          refreshToken: pair.refreshToken, fingerprint: fingerprint))
      self.user = user
    } catch {
      throw .local("\(error)")
    }
  }

  /// Renews the sign-in through the file where it is saved there, since other runs use the same token.
  func renew(
    _ held: Secret, _ provider: String?, _ exchange: @escaping TokenExchange
  ) async throws(APIError) -> TokenPair {
    guard let project, let user else { return try await exchange(held, provider) }
    let renewed = try await file.renew(user, of: project, exchange)
    if let problem = renewed.unkept {
      self.user = nil
      warn("checkout: you do not stay signed in. \(problem)")
    }
    return renewed.pair
  }

  /// Whether no other run has exchanged this refresh token.
  func isNewest(_ token: Secret) async -> Bool {
    guard let project, let user, let saved = try? await file.loadSettled(for: project), saved.user == user
    else { return true }
    return saved.refreshToken == token
  }

  /// This run has no sign-in any more; what is saved stays for the next one.
  func leave() { user = nil }

  /// Signs out for good.
  func forget(_ name: String) async {
    user = nil
    if let project { try? await file.remove(name, of: project) }
  }
}
