import Foundation

/// Reads standard input a line at a time, each only when it is wanted: what is typed ahead waits. There is one for the
/// process, and a line belongs to whoever asked last.
@MainActor final class LineReader {
  /// The reader of this process.
  static let standardInput = LineReader()

  private let queue = DispatchQueue(label: "standard input")
  private var isReading = false
  private var receive: ((String?) -> Void)?

  /// Whether somebody types at a terminal.
  nonisolated static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Reads the next line and hands it over without its end, or `nil` where there are no more. On a terminal a hidden one
  /// is not echoed, and `prompt` is asked by whoever turns the echo off.
  func read(hiddenAfter prompt: String?, _ receive: @escaping (String?) -> Void) {
    self.receive = receive
    guard !isReading else { return }
    isReading = true
    queue.async {
      let line = Self.line(hiddenAfter: prompt)
      Task { @MainActor in self.handOver(line) }
    }
  }

  private func handOver(_ line: String?) {
    isReading = false
    receive?(line)
  }

  private nonisolated static func line(hiddenAfter prompt: String?) -> String? {
    if let prompt, isTerminal { return PasswordPrompt.ask(prompt) }
    return readLine(strippingNewline: true)
  }
}
