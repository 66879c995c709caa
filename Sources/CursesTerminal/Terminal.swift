import CCurses
import CheckoutScreens
import Foundation

/// A full screen on standard input and output: keys come out of it, frames go into it. There is one in a process.
///
/// A thread of its own draws the frames and waits for keys; nothing here blocks the caller. Whatever way the process
/// ends, the terminal is given back as it was.
public final class Terminal: Sendable {
  /// Keys, sizes and signals, in the order they came; to be read by one task. Ends with `stop`.
  public let events: TerminalEvents
  /// How many colours the terminal shows.
  public let colors: ColorDepth
  /// Whether it is doubtful that anything but ASCII would be shown, by the locale and the kind of terminal.
  public let isASCII: Bool

  private let mailbox: Mailbox
  private let knowsColorQuestions: Bool

  /// Columns and rows, as last heard.
  public var size: (width: Int, height: Int) { mailbox.size }

  /// Takes the terminal over.
  ///
  /// - Parameter environment: `TERM`, `NO_COLOR`, the locale, `TMUX` and `STY` are read from it.
  /// - Returns: The terminal, showing nothing yet.
  /// - Throws: Why there can be no full screen here; nothing has been written then.
  public static func start(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(TerminalError) -> Terminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let name = try terminalType(environment["TERM"] ?? "")
    guard let mailbox = Mailbox() else { throw .failed(name) }
    let isInDatabase = try open(name)
    let signals = cc_watch_signals()
    let colors = ColorDepth(count: Int(cc_color_count()), environment: environment)
    let multiplexer = ClipboardSequence.Multiplexer(environment)
    let isOld = TerminalCharacters.isOnlyASCII(terminal: name, isInDatabase: isInDatabase)
    let isASCII = isOld || !TerminalCharacters.isUTF8(environment)
    return Terminal(
      mailbox: mailbox, signals: signals, colors: colors, isASCII: isASCII, multiplexer: multiplexer,
      showsLinks: !isOld && TerminalCharacters.knowsLinks(name, multiplexer),
      knowsColorQuestions: !isOld && TerminalCharacters.knowsColorQuestions(name, multiplexer, colors))
  }

  private init(
    mailbox: Mailbox, signals: Int32, colors: ColorDepth, isASCII: Bool,
    multiplexer: ClipboardSequence.Multiplexer?, showsLinks: Bool, knowsColorQuestions: Bool
  ) {
    let events = TerminalEvents()
    self.events = events
    self.mailbox = mailbox
    self.colors = colors
    self.isASCII = isASCII
    self.knowsColorQuestions = knowsColorQuestions
    Thread.detachNewThread {
      Thread.current.name = "terminal"
      var loop = TerminalLoop(
        mailbox: mailbox, signals: signals, depth: colors, showsLinks: showsLinks, multiplexer: multiplexer,
        events: events)
      loop.run()
    }
  }

  private static func terminalType(_ name: String) throws(TerminalError) -> String {
    if name.isEmpty { throw .noTerminalType }
    if name == "unknown" { throw .tooSimple(name) }
    guard name.utf8.count <= 64, name.allSatisfy(\.isOfTerminalName) else { throw .malformedTerminalType }
    return name
  }

  /// Many a new terminal is not in the database of an older host, and nearly all of them speak as xterm does.
  /// - Returns: whether it is in the database.
  private static func open(_ name: String) throws(TerminalError) -> Bool {
    var result = cc_open(name)
    let isKnown = result != CC_UNKNOWN_TERMINAL
    if !isKnown { result = cc_open("xterm-256color") }
    switch Int(result) {
    case CC_OPENED: return isKnown
    case CC_UNKNOWN_TERMINAL: throw .unknownTerminal(name)
    case CC_TOO_SIMPLE: throw .tooSimple(name)
    default: throw .failed(name)
    }
  }

  /// Shows what `frame` draws. The terminal thread calls it, now and again whenever the size changes; of several
  /// frames that came while it was busy, only the newest is drawn.
  public func show(_ frame: @escaping @Sendable (_ width: Int, _ height: Int) -> Canvas) {
    mailbox.put { $0.frame = frame }
  }

  /// Rings the bell, or flashes, as the user has set the terminal.
  public func ring() { mailbox.put { $0.requests.append(.ring) } }

  /// Puts text into the clipboard of the user's machine, over ssh too, where the terminal allows it (OSC 52).
  /// Whether it did cannot be told; the clipboard is never read.
  public func copy(_ text: String) { mailbox.put { $0.requests.append(.copy(text)) } }

  /// Reports clicks and the wheel as keys, or leaves the mouse to the terminal, which is how it starts.
  public func reportMouse(_ isOn: Bool) { mailbox.put { $0.requests.append(.mouse(isOn)) } }

  /// Asks for the colour behind the text, after the next frame, so that nothing waits for it. Terminals that know the
  /// question (OSC 11) answer with an event; others, and those that could show it as text, are not asked.
  public func askForBackground() {
    if knowsColorQuestions { mailbox.put { $0.requests.append(.askForBackground) } }
  }

  /// Stops the process as Ctrl-Z does, which needs no call: that key is obeyed wherever it is pressed.
  public func suspend() { mailbox.put { $0.requests.append(.suspend) } }

  /// Runs `body` on the terminal thread while the screen is the user's own again, then paints anew.
  public func outside<T: Sendable>(_ body: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { waiting in
      let work: @Sendable () -> Void = { waiting.resume(returning: body()) }
      if !mailbox.put({ $0.requests.append(.outside(work)) }) { work() }
    }
  }

  /// Gives the terminal back for good; text that went to standard error meanwhile is shown then.
  public func stop() async {
    await withCheckedContinuation { waiting in
      if !mailbox.put({ $0.requests.append(.stop { waiting.resume() }) }) { waiting.resume() }
    }
  }
}

extension Character {
  /// What else is in `TERM` would be taken for a path by the terminal database.
  fileprivate var isOfTerminalName: Bool { isASCII && (isLetter || isNumber || "._+-".contains(self)) }
}
