import CheckoutJournal
import CheckoutViewModel
import OneEntryClient

/// Keeps the sign-in across runs for who asked for it. With the sandbox nothing is kept, since every run has a new one.
actor SignInKeeper {
  private let file: TokenFile
  private let project: String?
  private var kept: KeptSession?

  init(_ settings: Settings) {
    file = TokenFile(in: settings.stateFolder)
    project = settings.target?.url.text
  }

  /// The session of an earlier run; `nil` where nobody stayed signed in, or to another project.
  func load() throws(Failure) -> KeptSession? {
    guard let project else { return nil }
    do throws(TokenFileError) {
      kept = try file.load(for: project)
      return kept
    } catch .otherProject {
      return nil
    } catch {
      throw .local("\(error)")
    }
  }

  /// From now on this sign-in is kept.
  func start(_ user: String, _ pair: TokenPair) async throws(Failure) {
    guard let project else { return }
    try await save(
      KeptSession(
        project: project, user: user, provider: pair.authProviderIdentifier, refreshToken: pair.refreshToken))
  }

  /// Stores a renewed pair before it is used; nothing where the sign-in is not kept.
  func note(_ pair: TokenPair) async throws {
    guard var session = kept else { return }
    session.refreshToken = pair.refreshToken
    try await save(session)
  }

  /// Signs out for good.
  func forget() async {
    kept = nil
    try? await file.remove()
  }

  private func save(_ session: KeptSession) async throws(Failure) {
    do throws(TokenFileError) {
      try await file.save(session)
      kept = session
    } catch {
      throw .local("\(error)")
    }
  }
}
