import Foundation

/// Reads a password from standard input; on a terminal it is asked for and not echoed.
enum PasswordPrompt {
  /// The first line of standard input; `nil` where there is none.
  static func readLine() -> String? { Swift.readLine(strippingNewline: true) }

  /// Asks on the terminal; `nil` where standard input is none.
  static func ask(_ prompt: String) -> String? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      Console.complain("")
    }
    Console.prompt(prompt)
    return readLine()
  }
}
