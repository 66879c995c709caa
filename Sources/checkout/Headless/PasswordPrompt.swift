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
      StandardError.write("")
    }
    FileHandle.standardError.write(Data(prompt.utf8))
    return readLine()
  }
}

/// Lines for the person, beside what the program prints for others.
enum StandardError {
  static func write(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
