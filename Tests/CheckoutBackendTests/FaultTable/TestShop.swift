import CheckoutJournal
import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing
import TestSupport

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// A shop on a port of its own, and a folder where a program keeps its journal: both outlive the program's runs.
actor TestShop {
  let clock = ManualClock()
  nonisolated let pauses = Pauses()
  let shop: OneEntrySandbox.Shop
  nonisolated let folder = FileManager.default.temporaryDirectory.appending(
    path: "checkout-\(UUID().uuidString)/oneentry-checkout")
  private var serving: RunningSandbox
  private(set) var backend: ShopBackend
  nonisolated let configuration: BackendConfiguration
  /// What a program of its own needs to know to run here.
  nonisolated let announcement: SandboxAnnouncement
  private let trust: TLSFixture?
  /// What the shop had been asked when something went wrong, and when that was.
  var struck: (calls: [String: Int], time: Date)?
  private var isAway = false
  private var fullPort: FullPort?
  private let port: Int
  /// What the clock of the test and that of the machine showed at the same time.
  private let start: (time: Date, uptime: Int)

  /// Short enough that what never comes costs no time, long enough for a busy machine. Connecting has less time than the
  /// whole call, or it would be chance which of the two runs out first.
  static let shortLimits = Limits(
    connect: .seconds(1), read: .seconds(2), write: .seconds(2), maximumBodyBytes: 200_000)
  /// Where everything is answered, no limit is to run out, however busy the machine is.
  static let longLimits = Limits(
    connect: .seconds(60), read: .seconds(60), write: .seconds(60), maximumBodyBytes: 200_000)

  /// Over https where there is somebody to be trusted.
  init(
    _ trust: TLSFixture? = nil, _ limits: Limits = longLimits, _ switches: [String] = [],
    guests: GuestStorage? = nil, shop builtIn: BuiltInShop = .general
  ) async throws {
    let clock = clock
    start = (clock.now, Uptime.milliseconds)
    self.trust = trust
    var flags = CompatibilityFlags()
    for name in switches { try flags.set(name) }
    shop = OneEntrySandbox.Shop(
      World(now: clock.now, seed: 7, switches: flags, shop: builtIn), clock: { clock.now })
    port = QuietPort.any()
    serving = try await RunningSandbox.start(Server(shop, port: port, identity: trust?.identity))
    announcement = serving.announcement
    let url = try ProjectURL(announcement.url)
    let target = BackendConfiguration.Target(
      url: url, appToken: Secret(announcement.appToken),
      network: try TransportSetup(to: url, certificateAuthorities: trust?.authority))
    var configuration = BackendConfiguration(
      shop: .project(target), language: .english, stateFolder: folder.path)
    configuration.limits = limits
    configuration.guestStorage = guests
    self.configuration = configuration
    backend = ShopBackend(configuration)
  }

  /// Runs a test at a shop of its own, when its turn has come.
  static func visit(
    over trust: @autoclosure () throws -> TLSFixture? = nil, limits: Limits = longLimits,
    switches: [String] = [], guests: GuestStorage? = nil, shop: BuiltInShop = .general,
    _ test: (TestShop) async throws -> Void
  ) async throws {
    await turnstile.enter()
    let testShop = try await TestShop(trust(), limits, switches, guests: guests, shop: shop)
    do { try await test(testShop) } catch { Issue.record(error) }
    await testShop.close()
    await turnstile.leave()
  }

  private static let turnstile = AsyncSemaphore(places: 4)

  /// What a process of its own must know to run here.
  nonisolated var environment: [String: String] {
    [
      "ONEENTRY_PROJECT_URL": announcement.url, "ONEENTRY_APP_TOKEN": announcement.appToken,
      "XDG_STATE_HOME": folder.deletingLastPathComponent().path,
      "HOME": folder.deletingLastPathComponent().path,
      "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  nonisolated var project: Project {
    var project = Project(name: "127.0.0.1", mode: .test)
    project.guestStorage = configuration.guestStorage
    return project
  }

  /// A run of the program. One that was there before is gone, whatever it was doing.
  func run(
    wallAheadBy seconds: TimeInterval = 0, referenceField: String? = nil, isReadOnly: Bool = false,
    observer: Observer = .nobody
  ) async -> AppDriver {
    await renew(
      wallAheadBy: seconds, referenceField: referenceField, isReadOnly: isReadOnly, observer: observer)
    return AppDriver(services(), project, clock)
  }

  /// A run without a screen. One that was there before is gone, whatever it was doing.
  @MainActor func headlessRun(_ password: String = "123456") async -> HeadlessRun {
    await renew()
    let app = App(
      project: project, language: .english, theme: "default",
      purpose: .errand(user: "your-user@email.com"))
    let credentials = HeadlessRun.Credentials(
      user: "your-user@email.com", password: Secret(password), provider: "email")
    return HeadlessRun(app, await services(), as: credentials)
  }

  private func renew(
    wallAheadBy seconds: TimeInterval = 0, referenceField: String? = nil, isReadOnly: Bool = false,
    observer: Observer = .nobody
  ) async {
    await backend.close()
    var configuration = configuration
    configuration.referenceField = referenceField
    configuration.isReadOnly = isReadOnly
    configuration.observer = observer
    let (clock, start) = (clock, start)
    let journal = JournalWriter(
      configuration, wall: { Date().addingTimeInterval(seconds) },
      uptime: { start.uptime + Int(clock.now.timeIntervalSince(start.time) * 1000) })
    backend = ShopBackend(configuration, journal: journal)
  }

  /// A run beside the one that is there.
  func secondRun() -> (AppDriver, ShopBackend) {
    let second = ShopBackend(configuration)
    return (AppDriver(services(second), project, clock), second)
  }

  func services(_ backend: ShopBackend? = nil) -> Services {
    let clock = clock
    let time = Services.Clock(now: { clock.now }, sleep: { clock.move(to: clock.now + $0 / .seconds(1)) })
    return Services(backend ?? self.backend, device: .none, clock: time) { [pauses] in pauses.add($0) }
  }

  func goAway() async {
    await serving.stop()
    isAway = true
  }

  /// Whoever answers from now on cannot prove that it is the shop.
  func pretend() async throws {
    await goAway()
    try await useUpConnections()
    serving = try await RunningSandbox.start(Server(shop, port: port, identity: trust?.flawed))
  }

  /// Takes what connected the program before out of its hands, so that its next call needs a connection of its own.
  private func useUpConnections() async throws {
    let client = try await backend.client()
    var error: APIError?
    while error?.isUnreachable != true {
      do throws(APIError) { _ = try await client.send(Locales.active()) } catch let found { error = found }
    }
  }

  /// Whoever connects waits for ever.
  func hang() async throws {
    await goAway()
    fullPort = try FullPort(port)
  }

  func comeBack() async throws {
    await shop.clearFaults()
    fullPort = nil
    guard isAway else { return }
    await serving.stop()
    serving = try await RunningSandbox.start(Server(shop, port: port, identity: trust?.identity))
    isAway = false
  }

  func snapshot() async -> SandboxSnapshot { SandboxSnapshot(await shop.snapshot()) }

  /// The gateway reports the end of every session that waits.
  func settle(_ word: String) async {
    for session in await snapshot().sessions where session.isWaiting {
      _ = await shop.respond(to: Request("POST", "/sandbox/sessions/\(session.id)/\(word)"))
    }
  }

  /// Who holds the journal gives it up, so that the invariants can be checked.
  func close() async {
    await backend.close()
    await serving.stop()
    try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }
}

extension APIError {
  fileprivate var isUnreachable: Bool { if case .unreachable = self { true } else { false } }
}
