import CheckoutScreens
import CursesTerminal
import Foundation

/// Everything that the program prints: answers on standard output, everything else on standard error.
///
/// No write ends the process. Nothing is buffered, so what was printed first is there first, whatever happens next.
enum Console {
  /// Prints an answer and a line end on standard output. Where that cannot be written, the answer goes to standard
  /// error, with the reason.
  ///
  /// - Returns: Whether standard output has all of it; if not, the exit status must say so (`ExitStatus.outputLost`).
  static func print(_ answer: String) -> Bool {
    let error = write(answer + "\n", to: STDOUT_FILENO)
    guard error != 0 else { return true }
    complain(
      "checkout: standard output cannot be written (\(String(cString: strerror(error)))). The answer is:\n\(answer)"
    )
    return false
  }

  /// Asks for an answer on the line of the question, on standard output.
  static func ask(_ question: String) { _ = write(question, to: STDOUT_FILENO) }

  /// Rings the bell of the terminal on standard output; a file or a pipe has none.
  static func ring() { if isatty(STDOUT_FILENO) == 1 { _ = write("\u{7}", to: STDOUT_FILENO) } }

  /// Whether whoever reads standard output can read more than ASCII; only a terminal may not.
  static var showsUnicode: Bool {
    TerminalCharacters.isUTF8(ProcessInfo.processInfo.environment) || isatty(STDOUT_FILENO) == 0
  }

  /// Prints a sentence for the person on standard error; left out where that cannot be written. Whatever it quotes, no
  /// terminal takes any of it for a command.
  static func complain(_ sentence: String) { prompt(sentence + "\n") }

  /// Like `complain`, without a line end.
  static func prompt(_ text: String) {
    let text = text.printable
    let isUTF8 = TerminalCharacters.isUTF8(ProcessInfo.processInfo.environment)
    _ = write(isUTF8 || isatty(STDERR_FILENO) == 0 ? text : text.foldedToASCII, to: STDERR_FILENO)
  }

  /// Makes the standard streams safe to use. To be called before anything is opened, so that no socket or journal gets
  /// the number of a stream that is closed.
  static func prepare() {
    // Writing fails then. What is caught is not passed on to programs that are started, as what is ignored would be.
    for number in [SIGPIPE, SIGXFSZ] { signal(number) { _ in } }
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      // The wrong way round, so that using it fails as it would on a closed stream.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Returns 0, or the error that ended it.
  private static func write(_ text: String, to stream: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(stream, $0.baseAddress, $0.count) }
      guard count < 0 else {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitForRoom(in: stream)
      default: return errno
      }
    }
    return 0
  }

  /// A pipe from a program that does not block can be full for a while.
  private static func waitForRoom(in stream: Int32) {
    var watched = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
    _ = poll(&watched, 1, -1)
  }
}
