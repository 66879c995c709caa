@testable import CheckoutViewModel
import CheckoutJournal
import Foundation
import LoopbackStand
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import checkout

/// A shop on a port of its own, and a folder where a program keeps its journal: both outlive the program's runs.
actor Counter {
  let clock = HandClock()
  nonisolated let pauses = Pauses()
  let shop: Shop
  nonisolated let folder = FileManager.default.temporaryDirectory.appending(
    path: "counter-\(UUID().uuidString)/oneentry-checkout")
  private var serving: RunningSandbox
  private(set) var connection: Connection
  nonisolated let settings: Settings
  private let trust: Trust?
  /// What the shop had been asked when something went wrong, and when that was.
  var struck: (calls: [String: Int], time: Date)?
  private var isAway = false
  private var fullPort: FullPort?
  private let port: Int

  /// Short enough that what never comes costs no time, long enough for a busy machine.
  static let limits = Limits(
    connect: .seconds(2), read: .seconds(2), write: .seconds(2), maximumBodyBytes: 200_000)

  /// Over https where there is somebody to be trusted.
  init(_ trust: Trust? = nil) async throws {
    let clock = clock
    self.trust = trust
    shop = Shop(World(now: clock.now, seed: 7), clock: { clock.now })
    port = QuietPort.any()
    serving = try await RunningSandbox.start(Server(shop, port: port, identity: trust?.identity))
    let url = try ProjectURL(serving.announcement.url)
    settings = Settings(
      target: .init(
        url: url, appToken: Secret(serving.announcement.appToken),
        network: try .init(to: url, certificateAuthorities: trust?.authority)),
      language: .english, theme: "default", provider: "email", stateFolder: folder.path)
    connection = Connection(settings, limits: Self.limits)
  }

  /// Runs a test at a shop of its own, when its turn has come.
  static func visit(
    over trust: @autoclosure () throws -> Trust? = nil, _ test: (Counter) async throws -> Void
  ) async throws {
    await turnstile.enter()
    let counter = try await Counter(trust())
    do { try await test(counter) } catch { Issue.record(error) }
    await counter.close()
    await turnstile.leave()
  }

  private static let turnstile = Turnstile(places: 4)

  /// What a process of its own must know to run here.
  nonisolated var environment: [String: String] {
    [
      "ONEENTRY_PROJECT_URL": settings.target?.url.text ?? "",
      "ONEENTRY_APP_TOKEN": settings.target?.appToken?.exposed ?? "",
      "XDG_STATE_HOME": folder.deletingLastPathComponent().path,
      "HOME": folder.deletingLastPathComponent().path,
      "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// A run of the program. One that was there before is gone, whatever it was doing.
  func run(wallAheadBy seconds: TimeInterval = 0, referenceField: String? = nil) async -> Buyer {
    await connection.close()
    var settings = settings
    settings.referenceField = referenceField
    let ledger = CheckoutLedger(settings, wall: { Date().addingTimeInterval(seconds) })
    connection = Connection(settings, limits: Self.limits, ledger: ledger)
    return Buyer(services(), connection.project, clock)
  }

  /// A run beside the one that is there.
  func secondRun() -> (Buyer, Connection) {
    let second = Connection(settings, limits: Self.limits)
    return (Buyer(services(second), second.project, clock), second)
  }

  private func services(_ connection: Connection? = nil) -> Services {
    let clock = clock
    let time = SteadyClock(now: { clock.now }, sleep: { clock.move(to: clock.now + $0 / .seconds(1)) })
    return Services.live(connection ?? self.connection, settings, device: .none, clock: time) { [pauses] in
      pauses.add($0)
    }
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
    let client = try await connection.client()
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

  func register() async -> Register { Register(await shop.snapshot()) }

  /// The gateway reports the end of every session that waits.
  func settle(_ word: String) async {
    for session in await register().sessions where session.isWaiting {
      _ = await shop.respond(to: Request("POST", "/sandbox/sessions/\(session.id)/\(word)"))
    }
  }

  /// Who holds the journal gives it up, so that the oracle can read it.
  func close() async {
    await connection.close()
    await serving.stop()
    try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }
}

extension APIError {
  fileprivate var isUnreachable: Bool { if case .unreachable = self { true } else { false } }
}
