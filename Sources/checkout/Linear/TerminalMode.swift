import Foundation

/// The mode of the terminal on standard input.
enum TerminalMode {
  /// Does something and leaves the terminal as it was before, whatever was asked there when it ended.
  @MainActor static func restored(_ body: () async -> Int32) async -> Int32 {
    var mode = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &mode) == 0
    let status = await body()
    if isTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) }
    return status
  }
}
