import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

/// Plays a scenario on the store that every other way of shopping drives too: a step becomes events, and is over when all
/// that it set going has been answered.
@MainActor public final class ScenarioRun {
  /// What is played.
  public let scenario: Scenario
  /// The program that plays it.
  public let store: Store
  /// What was called so far.
  public let calls: CallBook
  /// Called with every new state.
  public var onChange: ((App) -> Void)?
  /// Called with the frame at the beginning, after each step, and whenever time has passed inside one; may take its
  /// time.
  public var onFrame: ((RunFrame) async -> Void)?
  /// The caption that viewers are shown; `nil` for none.
  public private(set) var caption: LocalText?
  /// The part that is being played; `nil` before the first one.
  public private(set) var chapter: LocalText?
  /// The step that is being done, by its index.
  public private(set) var index = 0
  let clock: ScenarioClock
  let controls: DemoControls?
  let environment: [String: String]
  /// The marker of the provider to sign in at.
  let provider: String
  private var waiter: CheckedContinuation<Void, Never>?
  private var callsBeforeStep = 0
  private var shownCalls = 0
  /// Whether a person has taken over.
  public private(set) var isHandedOver = false
  private var milliseconds: [Int] = []
  private var isStopped = false

  /// A run that has not begun. Without controls it is played in a real project, and steps that are about the demo shop
  /// fail. `environment` holds the variables of the scenario.
  public init(
    _ scenario: Scenario, store: Store, clock: ScenarioClock, calls: CallBook, controls: DemoControls?,
    provider: String = "email", environment: [String: String] = [:]
  ) {
    self.scenario = scenario
    self.store = store
    self.clock = clock
    self.calls = calls
    self.controls = controls
    self.provider = provider
    self.environment = environment
    store.onChange = { [weak self] in self?.changed($0) }
    store.asksOneByOne = !clock.isGoing
    clock.onSleep { [weak self] in Task { await self?.wake() } }
  }

  /// The state as it is now.
  public var app: App { store.app }

  /// Plays it, up to the step with this index where one is given.
  public func run(until last: Int? = nil) async -> ScenarioOutcome {
    store.send(.started)
    await settle()
    await showFrame()
    for (place, step) in scenario.steps.prefix(last.map { $0 + 1 } ?? .max).enumerated() where !isStopped {
      index = place
      callsBeforeStep = calls.count
      let start = ContinuousClock.now
      do throws(StepFailure) { try await perform(step.act) } catch {
        return outcome(isStopped ? nil : failure(of: step, error))
      }
      guard !isStopped else { break }
      milliseconds.append(Int(start.duration(to: .now) / .milliseconds(1)))
      await showFrame(isEndOfStep: true)
    }
    return outcome(nil)
  }

  /// Ends it before the next step.
  public func stop() {
    isStopped = true
    wake()
  }

  /// From now on time passes by itself, and the person at the keyboard takes over.
  public func handOver() {
    isHandedOver = true
    store.asksOneByOne = false
    clock.letGo()
    changed(app)
  }

  private func outcome(_ failure: ScenarioOutcome.Failure?) -> ScenarioOutcome {
    ScenarioOutcome(
      title: scenario.title, steps: scenario.steps, milliseconds: milliseconds, isStopped: isStopped,
      failure: failure)
  }

  private func failure(of step: Scenario.Step, _ failure: StepFailure) -> ScenarioOutcome.Failure {
    ScenarioOutcome.Failure(
      line: step.line, sentence: failure.sentence, screen: shown.text,
      calls: calls.since(callsBeforeStep))
  }

  func say(_ caption: LocalText?) { self.caption = caption }

  /// A part of its own has its own captions.
  func begin(_ chapter: LocalText) { (self.chapter, caption) = (chapter, nil) }

  /// What is on the screen.
  var shown: ShownText { ShownText(frame.screen) }

  /// The program as it looks now.
  public var frame: RunFrame {
    RunFrame(
      app: app, window: scenario.window, caption: caption, chapter: chapter, step: index, time: clock.now)
  }

  private func showFrame(isEndOfStep: Bool = false) async {
    var frame = frame
    frame.isEndOfStep = isEndOfStep
    await onFrame?(frame)
  }
}

// MARK: - Waiting

extension ScenarioRun {
  func send(_ action: App.Action) { store.send(action) }

  /// Sends what happened and waits for all that comes of it.
  func act(_ actions: App.Action...) async {
    for action in actions { send(action) }
    await settle()
  }

  /// Waits until every request has been answered and whatever waits for a time has said so.
  func settle() async {
    while !isStopped {
      if store.inFlight > 0 || !clock.isGoing && clock.sleeperCount != store.sleepers {
        await change()
      } else {
        guard tellCalls() || askForPicture() else { return }
      }
    }
  }

  /// A picture that there is room for; `false` where there is none, or no program to draw it.
  private func askForPicture() -> Bool {
    guard app.capabilities.contains(.pictures), let picture = frame.screen.wantedPicture else { return false }
    send(.pictures(.wanted(picture)))
    return store.inFlight > 0
  }

  /// The inspector learns of new calls; `false` where there are none.
  private func tellCalls() -> Bool {
    let new = calls.since(shownCalls)
    shownCalls += new.count
    for (place, exchange) in new.enumerated() {
      let number = shownCalls - new.count + place + 1
      send(.inspector(.noted(clock.isGoing ? exchange : exchange.timeless(number, at: clock.now))))
    }
    return !new.isEmpty
  }

  /// Lets time pass until something is true, at most this many seconds. Returns whether it is.
  func pass(seconds: Int, until isDone: () -> Bool = { false }) async -> Bool {
    let end = clock.now + TimeInterval(seconds)
    await settle()
    while !isDone(), !isStopped {
      guard await passSome(until: end) else { break }
      await settle()
      await showFrame()
    }
    return isDone()
  }

  /// Until something happens; `false` where nothing does by the end.
  private func passSome(until end: Date) async -> Bool {
    if clock.isGoing {
      guard clock.now < end else { return false }
      let alarm = Task {
        try await Task.sleep(for: .seconds(end.timeIntervalSince(clock.now)))
        wake()
      }
      await change()
      alarm.cancel()
      return true
    }
    var isWoken = false
    await withCheckedContinuation { continuation in
      waiter = continuation
      isWoken = clock.wakeNext(by: end)
      if !isWoken { wake() }
    }
    if !isWoken { clock.move(to: end) }
    return isWoken
  }

  private func change() async { await withCheckedContinuation { waiter = $0 } }

  private func changed(_ app: App) {
    onChange?(app)
    if isHandedOver { _ = tellCalls() }
    wake()
  }

  private func wake() {
    waiter?.resume()
    waiter = nil
  }
}

extension Exchange {
  /// The same, without what is another one in every run.
  fileprivate func timeless(_ number: Int, at time: Date) -> Exchange {
    var exchange = self
    exchange.id = "\(number)"
    exchange.origin = DemoControls.origin
    exchange.time = time
    exchange.milliseconds = 1
    exchange.request.headers = exchange.request.headers.map { header in
      header.text == id ? ShownHeader(header.name, exchange.id) : header
    }
    return exchange
  }
}
