import CCurses
import Foundation

extension Terminal {
  /// What became of a program that was to be run.
  public enum RunResult: Hashable, Sendable {
    /// Its exit status, 128 + n when signal n ended it.
    case ended(Int32)
    /// There is no program of this name.
    case notFound
    /// There is one, and the system refuses to run it.
    case notStarted
  }

  /// Runs a program on the terminal, without a shell, and waits for its end.
  ///
  /// - Parameters:
  ///   - command: The name or path of the program and its arguments.
  ///   - environment: All that the program gets to know of its surroundings.
  /// - Returns: What became of it, after its end.
  public func run(
    _ command: [String], environment: [String: String] = ProcessInfo.processInfo.environment
  ) async -> RunResult {
    guard let program = command.first else { return .notFound }
    let status = await outside {
      let words = command.map { strdup($0) }
      let variables = environment.map { strdup("\($0.key)=\($0.value)") }
      defer { (words + variables).forEach { free($0) } }
      return cc_run(words.map { UnsafePointer($0) } + [nil], variables.map { UnsafePointer($0) } + [nil])
    }
    if status >= 0 { return .ended(status) }
    // A script whose interpreter is missing is there itself.
    return status == -ENOENT && !FileManager.default.fileExists(atPath: program) ? .notFound : .notStarted
  }

  /// Lets the user edit a text with `$VISUAL`, `$EDITOR` or `vi`, which gets to know `environment` and no more.
  ///
  /// - Returns: The new text.
  public func edit(
    _ text: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) async throws(EditorError) -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try Self.write(text, into: folder)
    let command = Self.editor(environment)
    switch await run(command + [file.path], environment: environment) {
    case .ended(0): return try Self.read(file, insteadOf: text, from: command[0])
    case .ended(let status): throw .failed(command[0], status: status)
    case .notFound: throw .notFound(command[0])
    case .notStarted: throw .notStarted(command[0])
    }
  }

  private static func editor(_ environment: [String: String]) -> [String] {
    [environment["VISUAL"], environment["EDITOR"]].compactMap { $0.map(ProgramCommand.words) }
      .first { !$0.isEmpty } ?? ["vi"]
  }

  private static func write(_ text: String, into folder: URL) throws(EditorError) -> URL {
    let file = folder.appending(path: "text.txt")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(text.utf8).write(to: file)
      return file
    } catch {
      throw .noFile
    }
  }

  private static func read(
    _ file: URL, insteadOf text: String, from editor: String
  ) throws(EditorError) -> String {
    guard let data = try? Data(contentsOf: file), data != Data(text.utf8) else { throw .savedNothing(editor) }
    guard let edited = String(data: data, encoding: .utf8) else { throw .savedNoText(editor) }
    return edited
  }
}
