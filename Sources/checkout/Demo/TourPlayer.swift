import CheckoutScenario
import CheckoutScreens
import CheckoutViewModel
import CursesTerminal
import Foundation

/// Plays a tour on the screen, a chapter at a time, each in a shop of its own.
@MainActor final class TourPlayer {
  private var tour: Tour
  private let settings: Settings
  private let pace: TourPace
  private let terminal: Terminal
  private let look: TerminalLook
  private var run: ScenarioRun?
  private var frame: TourFrame
  /// What there was to see before the step that is played.
  private var before: View?
  /// Whether the chapter is played without a pause, up to where the tour is.
  private var isCatchingUp = true
  /// Whether a caption waits to be read.
  private var isAtCaption = false
  /// Whether what is left before the next caption is played without a pause.
  private var isHurrying = false
  /// Whether the chapter is to be played again.
  private var isInterrupted = false
  private var end: Int32?
  private var pause: CheckedContinuation<Void, Never>?
  /// Whether no step is being played, which keys of others would get in the way of.
  private var isResting: Bool { pause != nil }

  init(_ tour: Tour, _ settings: Settings, _ pace: TourPace, on terminal: Terminal) {
    self.tour = tour
    self.settings = settings
    self.pace = pace
    self.terminal = terminal
    look = TerminalLook(
      terminal, isASCII: settings.isASCII ?? terminal.isASCII, ambiguousWidth: settings.ambiguousWidth,
      keys: settings.keys)
    let titles = tour.chapters.map { $0.chapterTitle.text(in: settings.language) }
    frame = TourFrame(chapters: titles, chapter: 0)
  }

  /// Plays it until somebody leaves it, or it has come to its end by itself; yields the exit status.
  func play() async -> Int32 {
    let keys = Task { await obey(terminal.events) }
    var failure: String?
    repeat {
      failure = await playChapter()
      if failure != nil { leave(ExitStatus.assertionFailed.rawValue) }
    } while end == nil && (isInterrupted || tour.turnPage())
    await terminal.stop()
    await keys.value
    if let failure { Console.complain(failure) }
    return end ?? 0
  }

  /// Yields what went wrong.
  private func playChapter() async -> String? {
    (isInterrupted, isHurrying, isCatchingUp) = (false, false, true)
    let scenario = tour.chapter
    let stage = ScenarioStage(scenario, settings, handingOverOn: terminal)
    run = stage.run
    (frame.chapter, frame.deed) = (tour.place.chapter, nil)
    stage.run.onChange = { [weak self] in self?.changed($0) }
    stage.run.onFrame = { [weak self] in await self?.show($0) }
    let outcome = await stage.run.run()
    run = nil
    await stage.close()
    return outcome.failure.map { _ in ScenarioSentences.text(outcome, scenario.title) }
  }
}

// MARK: - What is shown, and for how long

extension TourPlayer {
  private func changed(_ app: App) { if !isCatchingUp { look.show(app) } }

  private func show(_ shown: RunFrame) async {
    guard end == nil, !isInterrupted else { return }
    defer { before = View(shown.app, timeZone: .current, keys: settings.keys) }
    if shown.isEndOfStep, isCatchingUp, shown.step == tour.place.step { isCatchingUp = false }
    guard !isCatchingUp else { return }
    if tour.mode == .trying { return await handOver() }
    let act = tour.chapter.steps[shown.step].act
    frame.deed = (shown.isEndOfStep ? TourDeed(act, in: before) : .timePassed) ?? frame.deed
    frame.caption = tour.chapter.caption(at: shown.step)?.text(in: settings.language)
    draw()
    guard shown.isEndOfStep else { return await wait(pace.betweenChanges) }
    guard tour.stops(at: shown.step) else { return await wait(pace.pause(after: act)) }
    await stop(at: shown.step)
  }

  private func handOver() async {
    run?.handOver()
    draw()
    await wait(nil)
  }

  private func stop(at step: Int) async {
    (isHurrying, isAtCaption) = (false, true)
    tour.arrive(at: step)
    letPeoplePay(at: step)
    await wait(pace.pause(atCaption: frame.caption ?? ""))
    isAtCaption = false
    frame.deed = nil
  }

  /// What is not paid at the end of a chapter can be paid by whoever looks on, in real time.
  private func letPeoplePay(at step: Int) {
    guard let run, step == tour.chapter.steps.count - 1, run.app.shopping.watch?.isUnfinished == true else {
      return
    }
    run.handOver()
  }

  /// Waits so long, or until a key ends it; `nil` for a key alone. While somebody chooses a chapter or tries the shop,
  /// nothing goes on by itself.
  private func wait(_ duration: Duration?) async {
    guard !isHurrying || duration == nil, duration != .zero else { return }
    let alarm = duration.map { duration in
      Task {
        try await Task.sleep(for: duration)
        while tour.mode != .telling { try await Task.sleep(for: .milliseconds(250)) }
        endPause()
      }
    }
    await withCheckedContinuation { pause = $0 }
    alarm?.cancel()
  }

  private func endPause() {
    pause?.resume()
    pause = nil
  }

  private func draw() {
    frame.mode = tour.mode
    look.dress = { [frame] in frame.draw($0, width: $1, height: $2) }
    if let app = run?.app { look.show(app) }
  }
}

// MARK: - Keys

extension TourPlayer {
  private func obey(_ events: TerminalEvents) async {
    _ = await events.first { event -> Never? in
      self.obey(event)
      return nil
    }
    leave(0)
  }

  private func obey(_ event: TerminalEvent) {
    switch event {
    case .key(let key): obey(tour.press(key), event)
    case .terminated(let signal): leave(128 + signal)
    case .background, .resumed, .resized, .rested: pass(event)
    }
  }

  private func obey(_ order: Tour.Order, _ event: TerminalEvent) {
    switch order {
    case .redraw: draw()
    case .goOn: goOn()
    case .play: interrupt()
    case .handOver:
      if isResting { run?.handOver() }
      draw()
    case .pass: if isResting { pass(event) }
    case .leave: leave(0)
    }
  }

  private func pass(_ event: TerminalEvent) { if let run { FullScreen.obey(event, run.store, look) } }

  private func goOn() {
    isHurrying = !isAtCaption
    endPause()
  }

  private func interrupt() {
    isInterrupted = true
    stopRun()
  }

  private func leave(_ status: Int32) {
    end = end ?? status
    stopRun()
  }

  private func stopRun() {
    run?.stop()
    endPause()
  }
}

extension TourDeed {
  /// What people see of an act; `nil` where the screen says it all.
  fileprivate init?(_ act: Act, in view: View?) {
    switch act {
    case .press(let keys):
      self = .pressed(keys, meaning: keys.count == 1 ? keys.first.flatMap { view?.meaning(of: $0) } : nil)
    case .perform(let action): self = .pressed(Array(action.usualKeys.prefix(1)))
    case .type: self = .typed
    case .payPage(let act):
      guard let button = Button(rawValue: act.rawValue) else { return nil }
      self = .onPaymentPage(button)
    case .fault(let rules):
      self = .fault(rules.map { "\($0.endpoint ?? "*"):\($0.fault.name)" }.joined(separator: " "))
    default: return nil
    }
  }
}
