import CTerminalEmulator
import Foundation

/// A user without patience problems: starts a program in a pseudo terminal, types, and reads the emulated screen.
///
/// It waits for what shall be seen, never for a time; the deadline only tells when to give up.
public final class Robot {
  let terminal: OpaquePointer
  /// How long to wait before giving up.
  public var patience: Duration
  /// Every byte the program has written so far.
  public private(set) var output: [UInt8] = []
  private var taken = 0
  private var frames = FrameMarks()

  /// Starts a program in a terminal that speaks as xterm does.
  ///
  /// `environment` is all the program gets, with `PATH`, `TERM` and `LANG` for those not given; an empty value takes
  /// one of these away.
  public init(
    _ program: URL, arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, patience: Duration = .seconds(20)
  ) throws(RobotError) {
    let variables = Self.usualEnvironment.merging(environment) { _, given in given }
      .filter { !$0.value.isEmpty }
    let words = CStrings([program.path] + arguments)
    let settings = CStrings(variables.map { "\($0.key)=\($0.value)" }.sorted())
    let started = withExtendedLifetime((words, settings)) {
      ct_start(program.path, words.pointers, settings.pointers, Int32(columns), Int32(rows))
    }
    guard let started else { throw .cannotStart(program.path) }
    terminal = started
    self.patience = patience
  }

  deinit { ct_free(terminal) }

  private static let usualEnvironment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "TERM": "xterm-256color",
    "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
  ]

  /// The place of a program of this package, built beside the tests that run now.
  public static func productURL(_ name: String) -> URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return (bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL).appending(path: name)
  }

  /// The number of the process.
  public var process: Int32 { ct_process(terminal) }

  /// Types text in one go.
  public func type(_ text: String) { send(Array(text.utf8)) }

  /// Presses keys one after the other, without a pause between them. After Escape wait for what it does: whatever
  /// followed at once would be a key held with Alt.
  public func press(_ keys: Keystroke...) {
    for key in keys { send(key.bytes) }
  }

  /// Sends bytes as they are.
  public func send(_ bytes: [UInt8]) { ct_write(terminal, bytes, bytes.count) }

  /// Changes the size of the window; the program gets its signal.
  public func resize(columns: Int, rows: Int) { ct_resize(terminal, Int32(columns), Int32(rows)) }

  /// Takes the terminal away, as a closed window does.
  public func hangUp() { ct_hang_up(terminal) }

  /// Sends a signal to the program alone.
  public func signal(_ number: Int32) { ct_signal(terminal, number) }

  /// Sends a signal to the process that the keys go to: where the program is a shell, to what it runs now.
  public func signalForeground(_ number: Int32) { ct_signal_foreground(terminal, number) }

  /// Asks the program to end, as a host that goes down does.
  public func terminate() { signal(SIGTERM) }

  /// The screen after everything the program has written so far; never a half painted one where the program says
  /// when a frame begins and ends, as a synchronized update (mode 2026) does.
  public var screen: Screen {
    let end = ContinuousClock.now + patience
    while read(for: frames.isOpen ? end - .now : .zero) > 0 {}
    return Screen(terminal)
  }

  /// The text of `screen`.
  public var screenText: String { screen.text }

  /// What the program has written since this was asked last.
  public func takeOutput() -> [UInt8] {
    while read(for: .zero) > 0 {}
    defer { taken = output.count }
    return Array(output[taken...])
  }

  /// Whether the terminal is as it was before the program: modes, main screen, visible cursor.
  public var isTerminalRestored: Bool {
    let screen = screen
    return ct_modes_are_restored(terminal) && !screen.isAlternate && screen.cursor != nil
  }

  /// Waits up to `pause` for output, or for the end of it, and leaves it to be read.
  public func hasOutput(within pause: Duration) -> Bool { ct_wait(terminal, pause.milliseconds) }

  /// Waits up to `pause` for output and shows it; returns how many bytes came, -1 after the last.
  @discardableResult public func read(for pause: Duration) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
      let bytes = buffer.bindMemory(to: UInt8.self)
      let count = ct_read(terminal, pause.milliseconds, bytes.baseAddress, bytes.count)
      if count > 0 {
        output.append(contentsOf: bytes[..<count])
        frames.follow(bytes[..<count])
      }
      return count
    }
  }
}

extension Duration {
  /// Whole milliseconds, rounded up, as `poll` counts.
  var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
