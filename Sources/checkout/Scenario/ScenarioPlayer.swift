import CheckoutBackend
import CheckoutScenario
import CheckoutScreens
import CheckoutViewModel
import CursesTerminal
import Foundation

/// Plays scenarios on the screen, as lines, or without showing anything.
@MainActor final class ScenarioPlayer {
  private let settings: Settings
  private let front: RunFront
  private let isSlow: Bool
  private let stopsHere: Bool
  private let isRecorded: Bool
  /// What the screen was, where that is recorded.
  private(set) var cast: Asciicast?
  /// The signal that ended it.
  private(set) var signal: Int32?
  /// Whether it was interrupted.
  private(set) var isInterrupted = false

  init(_ settings: Settings, _ options: RunOptions) {
    self.settings = settings
    front = options.stopHere ? .screen : options.front ?? .usual(settings)
    isSlow = options.slow
    stopsHere = options.stopHere
    isRecorded = options.cast != nil
  }

  /// Plays one; throws an exit status where there can be no screen.
  func play(_ scenario: Scenario) async throws -> ScenarioOutcome {
    if isRecorded { cast = Asciicast(scenario, window: scenario.window) }
    let outcome = front == .screen ? try await playOnScreen(scenario) : await playInLines(scenario)
    isInterrupted = outcome.isStopped || signal != nil
    return outcome
  }

  private func playInLines(_ scenario: Scenario) async -> ScenarioOutcome {
    let stage = ScenarioStage(scenario, settings)
    let lines = front == .linear ? SpokenLines() : nil
    stage.run.onChange = { lines?.say($0) }
    stage.run.onFrame = { await self.look(at: $0) }
    let signals = Task {
      for await number in Signals.received([SIGINT, SIGTERM, SIGHUP]) {
        signal = number
        stage.run.stop()
      }
    }
    let outcome = await stage.run.run()
    signals.cancel()
    await stage.close()
    return outcome
  }

  private func look(at frame: RunFrame) async {
    cast?.add(frame)
    guard isSlow else { return }
    try? await Task.sleep(for: .milliseconds(frame.readingTime))
  }
}

// MARK: - On the screen

extension ScenarioPlayer {
  private func playOnScreen(_ scenario: Scenario) async throws -> ScenarioOutcome {
    let terminal = try Terminal.startOrExit()
    let stage = ScenarioStage(scenario, settings, handingOverOn: stopsHere ? terminal : nil)
    let look = TerminalLook(
      terminal, isASCII: settings.isASCII ?? terminal.isASCII, ambiguousWidth: settings.ambiguousWidth,
      keys: settings.keys)
    stage.run.onChange = { look.show($0) }
    stage.run.onFrame = { frame in
      look.caption = frame.caption?.text(in: frame.app.language)
      look.show(frame.app)
      await self.look(at: frame)
    }
    let keys = Task { await terminal.events.first { self.obey($0, stage.run, look) } }
    let outcome = await stage.run.run()
    if stopsHere, !outcome.isStopped {
      let words = ConsoleMessages(stage.run.app.language).keyboardIsFree.string
      look.caption = [outcome.failure?.sentence, words].compactMap(\.self).joined(separator: " ")
      stage.run.handOver()
    } else {
      await terminal.stop()
    }
    _ = await keys.value
    await terminal.stop()
    await stage.close()
    return outcome
  }

  /// Before the keyboard is handed over, only Ctrl-C means something.
  private func obey(_ event: TerminalEvent, _ run: ScenarioRun, _ look: TerminalLook) -> Void? {
    if case .terminated(let number) = event {
      signal = number
      return run.stop()
    }
    if run.isHandedOver {
      if case .key = event { look.caption = nil }
      FullScreen.obey(event, run.store, look)
    } else if event == .key(.control("c")) {
      signal = SIGINT
      run.stop()
    }
    return nil
  }
}

/// A run as the linear shop would say it.
@MainActor private final class SpokenLines {
  private var said: LinearView?

  func say(_ app: App) {
    let view = LinearView(app, timeZone: .gmt)
    for line in view.news(after: said) { _ = Console.print(line) }
    said = view
  }
}

// MARK: - Real money

extension ScenarioPlayer {
  /// A project whose money may be real is asked about, or refused where nobody can answer.
  func askWhetherLive(_ scenarios: [Scenario]) async throws {
    guard let target = settings.target, !target.url.isLoopback, !settings.isReadOnly else { return }
    if await isInTestMode() { return }
    let name = target.url.host
    guard LineReader.isTerminal else {
      Console.complain(
        "checkout: \(name) may take real money, and nobody is here to be asked. Run it in a terminal, or in a project"
          + " whose payment accounts are in test mode.")
      throw ExitStatus.usage.code
    }
    Console.ask(
      "\(name) may take real money. \(Self.counted(scenarios.count)) can place orders there. Type yes to go on: "
    )
    guard readLine(strippingNewline: true) == "yes" else { throw ExitStatus.usage.code }
  }

  private static func counted(_ scenarios: Int) -> String {
    scenarios == 1 ? "This scenario" : "These \(scenarios) scenarios"
  }

  /// Whether every payment account says so; where that cannot be read, it is not known.
  private func isInTestMode() async -> Bool {
    let backend = ShopBackend(BackendConfiguration(settings))
    let services = Services(backend, device: .none, busy: { _ in })
    let accounts = try? await services.ordering.accounts()
    await backend.close()
    return accounts.map { !$0.isEmpty && $0.allSatisfy { !$0.isUsed || $0.isTestMode } } ?? false
  }
}
