import CProcessHardening
import Foundation

/// Reads a password from standard input; on a terminal it is asked for and not echoed.
enum PasswordPrompt {
  /// A terminal hands over no longer line than this.
  private static let limit = 4096

  /// The first line of standard input; `nil` where there is none.
  static func readLine() -> String? {
    isatty(STDIN_FILENO) == 1 ? ask("Password: ") : Swift.readLine(strippingNewline: true)
  }

  /// Asks on the terminal; `nil` where standard input is none.
  static func ask(_ prompt: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: limit) { answer in
      defer { cph_erase(answer.baseAddress, answer.count) }
      let length = cph_ask(prompt, answer.baseAddress, answer.count)
      guard length >= 0 else { return nil }
      return String(decoding: answer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
