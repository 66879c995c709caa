import CheckoutJournal
import CheckoutViewModel
import Foundation
import OneEntryClient

/// The shop, the journal and the saved sign-in behind the services. The client is made on first use.
public actor ShopBackend {
  let configuration: BackendConfiguration
  nonisolated let sessions: SessionStore
  nonisolated let journal: JournalWriter
  private var opening: Task<Opened, any Error>?
  private var preparing: Task<Void, Never>?
  /// Who buys without an account; kept as carefully as a token.
  private var guestID: UUID?
  /// The event that sent the last code for a purpose.
  private var knownEvents: [SignIn.Purpose: String] = [:]

  private struct Opened: Sendable {
    var client: Client
    var pictures: PictureLoader
    var close: @Sendable () async -> Void
  }

  /// A backend that has asked nothing yet.
  public init(_ configuration: BackendConfiguration) {
    self.init(configuration, journal: JournalWriter(configuration))
  }

  package init(_ configuration: BackendConfiguration, journal: JournalWriter) {
    self.configuration = configuration
    self.journal = journal
    sessions = SessionStore(configuration)
  }

  /// The client; the same one for every caller.
  package func client() async throws(Failure) -> Client {
    let opening = opening ?? Task { try await open() }
    self.opening = opening
    do {
      return try await opening.value.client.with(guestID: guestID)
    } catch {
      self.opening = nil
      throw .local("the way to the shop could not be opened: \(error)")
    }
  }

  /// The file at the address of a picture; `nil` where there is none that can be shown.
  func pictureFile(at address: String) async -> [UInt8]? {
    await (try? opening?.value)?.pictures.picture(at: address)
  }

  /// Where a journal is that could not be used any more; known once this run has used its own.
  public var journalMovedAside: String? { get async { await journal.movedAside } }

  /// Opens, beside whatever else is done, what every errand needs: the journal and the way to the shop.
  public func prepare() {
    preparing = Task { [journal] in await journal.open() }
    opening = opening ?? Task { try await open() }
  }

  /// Whether a user chose to stay signed in here, so that no password is needed.
  public func keepsSignIn(of user: String) async -> Bool { await sessions.keeps(user) }

  /// From now on the guest that the journal keeps for this project buys; nobody is signed in.
  func becomeGuest() async throws(Failure) {
    let guest = try await journal.guestID()
    await forgetSignIn()
    guestID = guest
    await journal.signIn(JournalWriter.guest)
  }

  /// From now on this user buys; whoever was a guest before is none any more.
  func become(_ user: String) async {
    guestID = nil
    await journal.signIn(user)
  }

  /// Nobody is signed in any more in this run; a sign-in that is saved stays for the next one.
  func forgetSignIn() async {
    await sessions.leave()
    if let opened = try? await opening?.value { await opened.client.forgetSession() }
  }

  /// The guest leaves for good, and with it everything that was kept for it.
  func forgetGuest() async {
    guestID = nil
    try? await journal.forgetGuest()
  }

  /// Whether a guest buys, and no user.
  var isGuest: Bool { guestID != nil }

  /// The names of the event to try for a purpose, the one that worked before all others.
  func codeEvents(for purpose: SignIn.Purpose) -> [String] {
    knownEvents[purpose].map { [$0] } ?? configuration.codeEvents.names(for: purpose)
  }

  /// Keeps the event that the project knows.
  func note(codeEvent: String, for purpose: SignIn.Purpose) { knownEvents[purpose] = codeEvent }

  /// Ends what was opened; nothing may be asked afterwards.
  public func close() async {
    await preparing?.value
    async let isClosed: Void = journal.close()
    if let opened = try? await opening?.value { await opened.close() }
    await isClosed
  }

  private func open() async throws -> Opened {
    switch configuration.shop {
    case .project(let target): return try open(target, stop: {})
    case .embedded(let start, _):
      let shop = try await start()
      return try open(shop.target, stop: shop.stop)
    }
  }

  private func open(
    _ target: BackendConfiguration.Target, stop: @escaping @Sendable () async -> Void
  ) throws -> Opened {
    let connections = AsyncHTTPTransport(
      target.network, limits: configuration.limits, atSocket: configuration.atSocket)
    let close: @Sendable () async -> Void = {
      await connections.shutdown()
      await stop()
    }
    let pictures = PictureLoader(project: target.url, transport: .asyncHTTPClient(connections))
    return Opened(client: try client(target, connections), pictures: pictures, close: close)
  }

  private func client(
    _ target: BackendConfiguration.Target, _ connections: AsyncHTTPTransport
  ) throws -> Client {
    var project = try Client.Configuration(
      projectURL: target.url, appToken: target.appToken, langCode: configuration.language.langCode,
      providerMarker: configuration.provider,
      device: .here(configuration.language, fingerprint: sessions.fingerprint), limits: configuration.limits)
    project.statusWords = configuration.statusWords
    project.isReadOnly = configuration.isReadOnly
    return Client(
      configuration: project, transport: .asyncHTTPClient(connections), observer: configuration.observer,
      renewing: { [sessions] held, provider, exchange async throws(APIError) in
        try await sessions.renew(held, provider, exchange)
      }, isNewest: { [sessions] in await sessions.isNewest($0) })
  }
}
