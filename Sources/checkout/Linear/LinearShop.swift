import CheckoutBackend
import CheckoutScreens
import CheckoutViewModel
import Foundation

/// The shop as a conversation in lines. It drives the same state as the full screen does.
@MainActor final class LinearShop {
  private let store: Store
  private let reader = LineReader()
  private let isASCII: Bool
  /// What was said last.
  private var said: LinearView?
  /// What was asked last.
  private var question: LinearView?
  /// Whether an answer is awaited.
  private var isReading = false
  /// Whether something was answered since the shop said something last.
  private var isAnswered = false
  private var isOutputLost = false

  private init(_ store: Store, isASCII: Bool) {
    self.store = store
    self.isASCII = isASCII
  }

  /// Runs until the shopper leaves, standard input ends or a signal comes.
  static func run(_ settings: Settings, recording: SessionFile? = nil) async -> ShopEnd {
    let desk = EvidenceDesk(settings)
    let backend = ShopBackend(BackendConfiguration(settings).showingWithheldCalls.observed(by: desk))
    let events = AsyncStream<Event>.makeStream()
    let services = Services(
      backend, device: .lines(of: settings) { events.continuation.yield(.quit) },
      busy: { events.continuation.yield(.pause($0)) })
    let app = App(
      project: settings.project, language: settings.language, theme: settings.theme,
      capabilities: settings.capabilities.intersection([.browser, .files]), projects: settings.projects)
    let store = Store(app: app, services: services)
    recording?.record(store)
    desk.watch(store)
    let shop = LinearShop(store, isASCII: settings.isASCII ?? !Console.showsUnicode)
    let idle = IdleLimit(settings.restriction?.idleLimit) { events.continuation.yield(.quit) }
    let status = await TerminalMode.restored { await shop.talk(events, idle) }
    idle.stop()
    await store.finish()
    await backend.close()
    settings.restriction?.forget(settings.stateFolder)
    desk.finishOrComplain(store.app.language)
    if idle.isOver { Console.complain(ConsoleMessages(store.app.language).idle.string) }
    shop.sayGoodbye()
    let isLost = status == 0 && shop.isOutputLost
    return ShopEnd(status: isLost ? ExitStatus.outputLost.rawValue : status, next: store.app.projects.next)
  }

  private enum Event: Sendable {
    case line(String?)
    case changed
    case signal(Int32)
    case pause(Date?)
    case quit
  }

  private func talk(
    _ events: (stream: AsyncStream<Event>, continuation: AsyncStream<Event>.Continuation), _ idle: IdleLimit
  ) async -> Int32 {
    Task { [reader] in for await line in reader.lines { events.continuation.yield(.line(line)) } }
    Task {
      for await number in Signals.received([SIGINT, SIGTERM, SIGHUP]) {
        events.continuation.yield(.signal(number))
      }
    }
    store.onChange = { _ in events.continuation.yield(.changed) }
    store.send(.started)
    for await event in events.stream {
      if case .line = event { idle.restart() }
      switch event {
      case .line(let line?): answer(line)
      case .changed: changed()
      case .line(nil), .quit: return 0
      case .signal(SIGINT): store.send(.program(.interrupted))
      case .signal(let number): return 128 + number
      case .pause(let end): store.send(.program(.shopBusy(until: end)))
      }
      if isOutputLost { return 0 }
    }
    return 0
  }

  private var view: LinearView { LinearView(store.app, timeZone: .current) }

  /// Says what is new, and asks once there is nothing more to wait for.
  private func changed() {
    let view = view
    let news = view.news(after: said, repeatingNotice: isAnswered)
    (said, isAnswered) = (view, false)
    if isReading, !news.isEmpty, LineReader.isTerminal { say([""]) }
    say(news)
    guard store.inFlight == 0, !store.app.shopping.catalogue.isAboutToSearch else { return }
    let lines = view.question(after: question)
    let isAsked = lines.isEmpty && view.prompt == question?.prompt
    if isReading, isAsked, news.isEmpty { return }
    if !isReading, isAsked, news.isEmpty { say([view.standing]) }
    say(lines)
    ask(view)
  }

  private func ask(_ view: LinearView) {
    if question?.asksForValue != view.asksForValue { say([view.hint]) }
    question = view
    let isHidden = view.hidesAnswer && LineReader.isTerminal
    if !isHidden || isReading { prompt(view.prompt) }
    if !isReading { reader.read(hiddenAfter: isHidden ? text(view.prompt) : nil) }
    isReading = true
  }

  private func answer(_ line: String) {
    guard let asked = question else { return }
    isReading = false
    switch asked.reply(to: line.last == "\r" ? String(line.dropLast()) : line) {
    case .sentence(let sentence):
      say([sentence])
      ask(view)
    case .actions(let actions):
      isAnswered = true
      for action in actions { store.send(action) }
      if actions.isEmpty {
        (said, question) = (nil, nil)
        changed()
      }
    }
  }

  private func say(_ lines: [String]) {
    for line in lines where !isOutputLost { isOutputLost = !Console.print(text(line)) }
  }

  private func prompt(_ question: String) {
    if LineReader.isTerminal { Console.ask(text(question)) } else { say([question]) }
  }

  private func text(_ line: String) -> String { isASCII ? line.foldedToASCII : line }

  /// The last line says what is unfinished and how to go on.
  private func sayGoodbye() {
    guard let farewell = ConsoleMessages(store.app.language).farewell(store.app) else { return }
    say([farewell])
  }
}
