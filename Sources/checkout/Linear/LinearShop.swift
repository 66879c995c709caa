import CheckoutScreens
import CheckoutViewModel
import Foundation
import Synchronization

/// The shop as a conversation in lines. It drives the same state as the full screen does.
@MainActor final class LinearShop {
  private let visit: Visit
  private let events = AsyncStream<Event>.makeStream()
  private let isLeaving = LeavingFlag()
  private let keys: KeyBindings
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

  private init(_ settings: Settings, recording: SessionFile?) {
    keys = settings.keys
    isASCII = settings.isASCII ?? !Console.showsUnicode
    let leave = { @Sendable [isLeaving, continuation = events.continuation] in
      isLeaving.set()
      continuation.yield(.quit)
    }
    visit = Visit(
      settings,
      on: Visit.Front(
        device: .lines(of: settings, quit: leave),
        capabilities: settings.capabilities.intersection([.browser, .files]), leave: leave),
      recording: recording)
  }

  /// Runs until the shopper leaves, standard input ends or a signal comes.
  static func run(_ settings: Settings, recording: SessionFile? = nil) async -> ShopEnd {
    let shop = LinearShop(settings, recording: recording)
    let status = await TerminalMode.restored { await shop.talk() }
    await shop.visit.end()
    shop.sayGoodbye()
    let isLost = status == 0 && shop.isOutputLost
    return ShopEnd(
      status: isLost ? ExitStatus.outputLost.rawValue : status, next: shop.store.app.projects.next)
  }

  private enum Event: Sendable {
    case line(String?)
    case changed
    case signal(Int32)
    case quit
  }

  /// Whether the shopper is on the way out: nothing is asked any more. It is set before the events that came with it are heard.
  private final class LeavingFlag: Sendable {
    private let flag = Atomic(false)
    var isSet: Bool { flag.load(ordering: .relaxed) }
    func set() { flag.store(true, ordering: .relaxed) }
  }

  private var store: Store { visit.store }

  private func talk() async -> Int32 {
    let signals = Signals.received([SIGINT, SIGTERM, SIGHUP])
    let listener = Task { [events] in
      for await number in signals { events.continuation.yield(.signal(number)) }
    }
    let status = await obeyEvents()
    listener.cancel()
    await listener.value
    return status
  }

  private func obeyEvents() async -> Int32 {
    store.onChange = { [events] _ in events.continuation.yield(.changed) }
    store.send(.started)
    for await event in events.stream {
      if case .line = event { visit.isAttended() }
      switch event {
      case .line(let line?): answer(line)
      case .changed: changed()
      case .line(nil), .quit: return 0
      case .signal(SIGINT): store.send(.program(.interrupted))
      case .signal(let number): return 128 + number
      }
      if isOutputLost { return 0 }
    }
    return 0
  }

  private var view: LinearView { LinearView(store.app, timeZone: .current, keys: keys) }

  /// Says what is new, and asks once there is nothing more to wait for.
  private func changed() {
    guard !isLeaving.isSet else { return }
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
    guard !isReading else { return }
    isReading = true
    LineReader.standardInput.read(hiddenAfter: isHidden ? text(view.prompt) : nil) { [events] line in
      events.continuation.yield(.line(line))
    }
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
