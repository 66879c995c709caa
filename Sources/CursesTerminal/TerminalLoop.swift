import CCurses
import CheckoutScreens
import Foundation

/// The life of the terminal thread: it alone calls ncurses, and it sleeps in `poll` until a key, a signal or post
/// comes. Nothing here is timed but pauses between keys.
struct TerminalLoop {
  /// How far the question for the terminal's background has come.
  private enum Question {
    case none, due
    case asked(ContinuousClock.Instant)
  }

  private let mailbox: Mailbox
  private let signals: Int32
  private let multiplexer: ClipboardSequence.Multiplexer?
  private let events: TerminalEvents
  private var painter: Painter
  private var input = Input()
  /// Keys that have not been obeyed yet.
  private var keys: [Key] = []
  private var frame: Mailbox.Frame?
  private var size = (width: 0, height: 0)
  private var isStale = false
  private var isRunning = true
  private var question = Question.none
  private var rest = KeyboardRest(at: .now)
  /// `-1`, which `poll` passes over, once the terminal has gone away.
  private var keyboard = STDIN_FILENO

  init(
    mailbox: Mailbox, signals: Int32, depth: ColorDepth, showsLinks: Bool,
    multiplexer: ClipboardSequence.Multiplexer?,
    events: TerminalEvents
  ) {
    self.multiplexer = multiplexer
    self.mailbox = mailbox
    self.signals = signals
    self.events = events
    painter = Painter(depth: depth, showsLinks: showsLinks)
  }

  mutating func run() {
    cc_use_crash_stack()
    cc_accept_signals()
    fit()
    while isRunning {
      step()
      while !keys.isEmpty { report(keys.removeFirst()) }
      events.handOver()
      takePost()
      if isStale && isRunning { paint() }
    }
    events.finish()
    events.handOver()
  }

  private mutating func step() {
    var watched = [keyboard, mailbox.wakeUp, signals].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ready = poll(&watched, nfds_t(watched.count), timeLeft)
    if watched[0].revents == 0 && inputTimeLeft == .zero, let heard = input.pause() { take(heard) }
    guard ready > 0 else { return takeRest() }
    if watched[2].revents != 0 { takeSignals() }
    if watched[0].revents != 0 { takeKeys() }
    if watched[1].revents != 0 { takePost() }
  }

  /// In milliseconds, as `poll` takes it.
  private var timeLeft: Int32 {
    guard let left = [inputTimeLeft, rest.timeLeft(at: .now)].compactMap(\.self).min() else { return -1 }
    return Int32((left / .milliseconds(1)).rounded(.up))
  }

  /// What is left of the input's patience, whatever else has come meanwhile; `nil` where it has no end.
  private var inputTimeLeft: Duration? {
    let patience = input.patience
    return patience < 0 ? nil : rest.rest(of: .milliseconds(patience), at: .now)
  }

  private mutating func takeRest() { if rest.isOver(at: .now) { events.yield(.rested) } }

  /// Whoever had the terminal meanwhile, in `away` or while the process was stopped, may have taken what was there: reading
  /// would wait for more then.
  private mutating func takeKeys() {
    var watched = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, 0) > 0 else { return }
    let heard = withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer -> [Input.Heard]? in
      let count = read(keyboard, buffer.baseAddress, buffer.count)
      return count > 0 ? input.read(Array(buffer[..<count])) : count < 0 && errno == EINTR ? [] : nil
    }
    guard let heard else { return hangUp() }
    rest.noteBytes(at: .now)
    for one in heard { take(one) }
  }

  private mutating func take(_ heard: Input.Heard) {
    switch heard {
    case .key(let key): keys.append(key)
    case .answer(let text):
      guard let background = Color(answer: text) else { return }
      question = .none
      events.yield(.background(background))
    }
  }

  private mutating func report(_ key: Key) {
    if key == .control("z") { return suspend() }
    events.yield(.key(key))
  }

  private mutating func hangUp() {
    keyboard = -1
    events.yield(.terminated(signal: SIGHUP))
  }

  private mutating func takeSignals() {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(signals, &bytes, bytes.count)
    for signal in Set(bytes.prefix(max(0, count))).sorted() { take(signal: Int32(signal)) }
  }

  private mutating func take(signal: Int32) {
    switch signal {
    case SIGWINCH: fit()
    case SIGTSTP: suspend()
    case SIGCONT: goOn()
    case SIGTERM, SIGHUP, SIGINT: events.yield(.terminated(signal: signal))
    // The end of a child that was run on the terminal.
    default: break
    }
  }

  private mutating func takePost() {
    let post = mailbox.take()
    if let newest = post.frame {
      frame = newest
      isStale = true
    }
    for request in post.requests { carryOut(request) }
  }

  private mutating func carryOut(_ request: Mailbox.Request) {
    guard isRunning else { return answer(request) }
    switch request {
    case .ring: send("\u{7}")
    case .copy(let text): send(ClipboardSequence(text: text, multiplexer: multiplexer).bytes)
    case .mouse(let isOn): cc_set_mouse(isOn)
    case .askForBackground: question = .due
    case .suspend: suspend()
    case .outside(let body): away(body)
    case .stop(let then): stop(then)
    }
  }

  private func send(_ text: String) { cc_send(text, Int32(text.utf8.count)) }

  private mutating func suspend() { if cc_can_stop() { away { cc_stop_process() } } }

  /// Runs `body` while the terminal is as it was before the program.
  private mutating func away(_ body: () -> Void) {
    takeAnswer()
    cc_leave()
    body()
    cc_enter()
    repaint()
  }

  /// Whoever stopped the program without asking it, as SIGSTOP does, has left the terminal in other modes.
  private mutating func goOn() {
    cc_take_again()
    repaint()
    events.yield(.resumed)
  }

  private mutating func repaint() {
    painter.forget()
    isStale = true
    fit()
  }

  private mutating func fit() {
    var (columns, rows) = (Int32(0), Int32(0))
    cc_fit(&columns, &rows)
    guard (Int(columns), Int(rows)) != size else { return }
    size = (Int(columns), Int(rows))
    mailbox.size = size
    painter.forget()
    isStale = true
    events.yield(.resized(width: size.width, height: size.height))
  }

  private mutating func paint() {
    isStale = false
    if let frame {
      let canvas = frame(size.width, size.height)
      painter.paint(canvas)
      rest.isAwaited = canvas.wantedPicture != nil
    }
    if case .due = question {
      send("\u{1B}]11;?\u{1B}\\")
      question = .asked(.now)
    }
  }

  /// Whoever has the terminal next must not find an answer that was asked for here: it has a moment left to come.
  private mutating func takeAnswer() {
    guard case .asked(let time) = question else { return }
    var watched = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    while case .asked = question, keyboard >= 0 {
      let rest = Self.answerTime - (ContinuousClock.now - time)
      guard rest > .zero, poll(&watched, 1, Int32(rest / .milliseconds(1))) > 0 else { break }
      takeKeys()
    }
    question = .none
  }

  private static let answerTime = Duration.milliseconds(300)

  private mutating func stop(_ then: () -> Void) {
    takeAnswer()
    cc_close()
    isRunning = false
    for request in mailbox.shut().requests { answer(request) }
    then()
  }

  /// Somebody waits for an answer even when the screen is gone already.
  private func answer(_ request: Mailbox.Request) {
    switch request {
    case .outside(let body): body()
    case .stop(let then): then()
    case .ring, .copy, .mouse, .askForBackground, .suspend: break
    }
  }
}
