import CheckoutJournal
import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox
import Synchronization

/// The way to the shop: a project of OneEntry, or the sandbox in this process, which is started on first use so that
/// nothing waits for it.
actor Connection {
  /// What is known of the shop before anything was asked of it.
  nonisolated let project: Project
  nonisolated let keeper: SignInKeeper
  nonisolated let ledger: CheckoutLedger
  /// The order form's field that takes the checkout's own id; `nil` where there is none.
  nonisolated let referenceField: String?
  private let settings: Settings
  private let limits: Limits
  private var opening: Task<Opened, any Error>?

  private struct Opened: Sendable {
    var client: Client
    var close: @Sendable () async -> Void
  }

  init(_ settings: Settings, limits: Limits = Limits(), ledger: CheckoutLedger? = nil) {
    self.settings = settings
    self.limits = limits
    keeper = SignInKeeper(settings)
    referenceField = settings.target == nil ? SandboxAnnouncement.referenceField : settings.referenceField
    self.ledger = ledger ?? CheckoutLedger(settings)
    project = settings.target.map { Project(name: $0.url.host, mode: .live) } ?? .sandbox
  }

  /// The client; the same one for every caller.
  func client() async throws(Failure) -> Client {
    let opening = opening ?? Task { try await open() }
    self.opening = opening
    do {
      return try await opening.value.client
    } catch {
      self.opening = nil
      throw .local("\(error)")
    }
  }

  /// Ends what was opened; nothing may be asked afterwards.
  func close() async {
    await ledger.close()
    guard let opened = try? await opening?.value else { return }
    await opened.close()
  }

  private func open() async throws -> Opened {
    guard let target = settings.target else { return try await openSandbox() }
    let connections = AsyncHTTPTransport(target.network, limits: limits, atSocket: Failpoint.step)
    return Opened(client: try client(target, connections), close: { await connections.shutdown() })
  }

  private func openSandbox() async throws -> Opened {
    let sandbox = try await RunningSandbox.start()
    let url = try ProjectURL(sandbox.announcement.url)
    let target = Settings.Target(
      url: url, appToken: Secret(sandbox.announcement.appToken),
      network: try TransportSetup(to: url))
    let connections = AsyncHTTPTransport(target.network, limits: limits)
    let close: @Sendable () async -> Void = {
      await connections.shutdown()
      await sandbox.stop()
    }
    return Opened(client: try client(target, connections), close: close)
  }

  private func client(
    _ target: Settings.Target, _ connections: AsyncHTTPTransport
  ) throws(ConfigurationError) -> Client {
    var configuration = try Client.Configuration(
      projectURL: target.url, appToken: target.appToken, langCode: settings.language.langCode,
      providerMarker: settings.provider, device: .here(settings.language), limits: limits)
    configuration.statusWords = settings.statusWords
    return Client(
      configuration: configuration, transport: .asyncHTTPClient(connections),
      observe: { [log = settings.log] in log?.add($0) },
      renewing: { [keeper] held, provider, exchange async throws(APIError) in
        try await keeper.renew(held, provider, exchange)
      }, isNewest: { [keeper] in await keeper.isNewest($0) })
  }
}

extension Project {
  static let sandbox = Project(
    name: "DEMO shop", mode: .demo,
    demoAccount: DemoAccount(
      user: SandboxAnnouncement.account.user, password: SandboxAnnouncement.account.password))
}
