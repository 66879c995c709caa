import CheckoutBackend
import CheckoutJournal
import CheckoutViewModel
import OneEntryClient
import OneEntrySandbox

extension Settings {
  /// What is known of the shop before anything was asked of it.
  var project: Project {
    var project = target.map { Project(name: $0.url.host, mode: .live) } ?? .sandbox
    project.offlineAccounts = offlineAccounts
    return project
  }
}

extension BackendConfiguration {
  /// The project of the settings, or the sandbox in this process.
  init(_ settings: Settings) {
    let target = settings.target.map { Target(url: $0.url, appToken: $0.appToken, network: $0.network) }
    self.init(
      shop: target.map { .project($0) }
        ?? .embedded(start: { try await EmbeddedShop(RunningSandbox.start()) }),
      language: settings.language, stateFolder: settings.stateFolder)
    provider = settings.provider
    referenceField = target == nil ? SandboxAnnouncement.referenceField : settings.referenceField
    statusWords = settings.statusWords
    codeEvents = settings.codeEvents
    observe = { [log = settings.log] in log?.add($0) }
    warn = { Console.complain($0) }
    atSocket = Failpoint.step
  }
}

extension BackendConfiguration.EmbeddedShop {
  fileprivate init(_ sandbox: RunningSandbox) throws {
    let url = try ProjectURL(sandbox.announcement.url)
    self.init(
      target: .init(
        url: url, appToken: Secret(sandbox.announcement.appToken), network: try TransportSetup(to: url)),
      stop: { await sandbox.stop() })
  }
}

extension Project {
  fileprivate static let sandbox = Project(
    name: "Demo shop", mode: .demo,
    demoAccount: DemoAccount(
      user: SandboxAnnouncement.account.user, password: SandboxAnnouncement.account.password))
}
