import CCurses
import Foundation

extension Terminal {
  /// Runs a program on the terminal, without a shell, and waits for its end.
  ///
  /// - Parameters:
  ///   - command: The name or path of the program and its arguments.
  ///   - environment: All that the program gets to know of its surroundings.
  /// - Returns: Its exit status, 128 + n when signal n ended it, 127 when it could not be started.
  public func run(
    _ command: [String], environment: [String: String] = ProcessInfo.processInfo.environment
  ) async -> Int32 {
    guard !command.isEmpty else { return 127 }
    return await outside {
      let words = command.map { strdup($0) }
      let variables = environment.map { strdup("\($0.key)=\($0.value)") }
      defer { (words + variables).forEach { free($0) } }
      return cc_run(words.map { UnsafePointer($0) } + [nil], variables.map { UnsafePointer($0) } + [nil])
    }
  }

  /// Lets the user edit a text with `$VISUAL`, `$EDITOR` or `vi`, which gets to know `environment` and no more.
  ///
  /// - Returns: The new text, or `nil` where the editor failed or what it left cannot be read.
  public func edit(
    _ text: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) async -> String? {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let file = folder.appending(path: "text.txt")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(text.utf8).write(to: file)
    } catch { return nil }
    let editor =
      [environment["VISUAL"], environment["EDITOR"], "vi"].compactMap(\.self).first {
        !ProgramCommand.words(of: $0).isEmpty
      } ?? "vi"
    guard
      await run(ProgramCommand.words(of: editor) + [file.path], environment: environment) == 0
    else { return nil }
    return try? String(contentsOf: file, encoding: .utf8)
  }
}
