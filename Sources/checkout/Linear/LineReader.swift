import Foundation

/// Reads standard input a line at a time, each only when it is wanted: what is typed ahead waits.
final class LineReader: Sendable {
  /// What came: a line without its end, or `nil` where there are no more.
  let lines: AsyncStream<String?>
  private let continuation: AsyncStream<String?>.Continuation
  private let queue = DispatchQueue(label: "standard input")

  init() { (lines, continuation) = AsyncStream.makeStream(of: String?.self) }

  /// Whether somebody types at a terminal.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Reads the next line. On a terminal a hidden one is not echoed, and `prompt` is asked by whoever turns the echo off.
  func read(hiddenAfter prompt: String?) {
    queue.async { [continuation] in
      if let prompt, Self.isTerminal {
        continuation.yield(PasswordPrompt.ask(prompt))
      } else {
        continuation.yield(readLine(strippingNewline: true))
      }
    }
  }
}
