import CheckoutBackend
import CheckoutJournal
import CheckoutViewModel
import OneEntryClient
import OneEntrySandbox

extension Settings {
  /// What is known of the shop before anything was asked of it.
  var project: Project {
    var project = target.map(project) ?? Project(demoShop, isKept: demoStore != nil)
    project.isReadOnly = isReadOnly
    project.pagesAddress = pagesAddress
    return project
  }

  /// What can be opened instead; the demo shop has its name where others have one.
  var projects: Projects {
    Projects(names: profiles.names, open: profiles.chosen ?? (target == nil ? Profiles.demo : nil))
  }

  private func project(_ target: Target) -> Project {
    var project = Project(name: target.url.host, mode: target.url.isLoopback ? .test : .unknown)
    project.isLocal = target.url.isLoopback
    project.offlineAccounts = offlineAccounts
    project.guestStorage = guestStorage
    project.deliveryProduct = deliveryProduct
    return project
  }
}

extension BackendConfiguration {
  /// The project of the settings, or the sandbox in this process.
  init(_ settings: Settings, demo: DemoShop? = nil) {
    let target = settings.target.map { Target(url: $0.url, appToken: $0.appToken, network: $0.network) }
    self.init(
      shop: target.map { .project($0) }
        ?? .embedded(
          start: { try await EmbeddedShop((demo ?? DemoShop(settings)).start()) }, store: settings.demoStore),
      language: settings.language,
      stateFolder: settings.stateFolder + (settings.demoStore == nil ? "" : "/demo"))
    isReadOnly = settings.isReadOnly
    provider = settings.provider
    referenceField = target == nil ? SandboxAnnouncement.referenceField : settings.referenceField
    statusWords = settings.statusWords
    codeEvents = settings.codeEvents
    guestStorage = settings.project.guestStorage
    if let log = settings.log { observer = Observer { log.add($0.logLine) } }
    warn = { Console.complain($0) }
    atSocket = Failpoint.step
  }
}

extension BackendConfiguration {
  /// What a run that only reads would have sent goes to standard error, as a command for a shell.
  var showingWithheldCalls: BackendConfiguration {
    guard isReadOnly else { return self }
    var copy = self
    copy.observer = .both(observer, Observer { if $0.isWithheld { Console.complain($0.curlCommand) } })
    return copy
  }

  /// With whoever keeps the calls for an evidence pack.
  func observed(by desk: EvidenceDesk) -> BackendConfiguration {
    var copy = self
    copy.observer = .both(observer, desk.observer)
    return copy
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
  /// A shop inside this program, with what its own settings would say.
  fileprivate init(_ shop: BuiltInShop, isKept: Bool) {
    self.init(
      name: shop == .general ? "" : shop.name, mode: .demo,
      demoAccount: DemoAccount(
        user: SandboxAnnouncement.account.user, password: SandboxAnnouncement.account.password))
    self.isKept = isKept
    offlineAccounts = Set(shop.offlineAccounts)
    deliveryProduct = shop.deliveryProduct
    guestStorage = shop.guestStorage.map { GuestStorage(storage: $0.storage, form: $0.form) }
  }
}
