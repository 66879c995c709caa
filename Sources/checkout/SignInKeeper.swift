import CheckoutJournal
import CheckoutViewModel
import OneEntryClient

/// Keeps the sign-in across runs for who asked for it. With the sandbox nothing is kept, since every run has a new one.
actor SignInKeeper {
  private let file: TokenFile
  private let project: String?
  /// Whose sign-in of this run is kept.
  private var user: String?

  init(_ settings: Settings) {
    file = TokenFile(in: settings.stateFolder)
    project = settings.target?.url.text
  }

  /// The session of an earlier run; `nil` where nobody stayed signed in, or to another project.
  func load() throws(Failure) -> KeptSession? {
    guard let project else { return nil }
    do throws(TokenFileError) {
      let kept = try file.load(for: project)
      user = kept?.user
      return kept
    } catch .otherProject {
      return nil
    } catch {
      throw .local("\(error)")
    }
  }

  /// From now on this sign-in is the one that is kept, where its user stays.
  func start(_ user: String, stays: Bool, _ pair: TokenPair) async throws(Failure) {
    self.user = nil
    guard let project, stays else { return }
    do throws(TokenFileError) {
      try await file.save(
        KeptSession(
          project: project, user: user, provider: pair.authProviderIdentifier, refreshToken: pair.refreshToken
        ))
      self.user = user
    } catch {
      throw .local("\(error)")
    }
  }

  /// Renews the sign-in through the file where it is kept there, since other runs use the same token.
  func renew(_ held: Secret, _ provider: String?, _ trade: Trade) async throws(APIError) -> TokenPair {
    guard let project, let user else { return try await trade(held, provider) }
    let renewed = try await file.renew(user, of: project, trade)
    if let problem = renewed.unkept {
      self.user = nil
      Console.complain("checkout: you do not stay signed in. \(problem)")
    }
    return renewed.pair
  }

  /// Whether no other run has traded this refresh token in.
  func isNewest(_ token: Secret) -> Bool {
    guard let project, let user, let kept = try? file.load(for: project), kept.user == user else {
      return true
    }
    return kept.refreshToken == token
  }

  /// Signs out for good.
  func forget(_ name: String) async {
    user = nil
    if let project { try? await file.remove(name, of: project) }
  }
}
