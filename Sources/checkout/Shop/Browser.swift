import CheckoutViewModel
import CursesTerminal
import Foundation

/// Opens payment pages in the user's own browser.
enum Browser {
  /// Starts `$BROWSER` or the desktop's opener, without a shell, without the terminal, and without a secret in its
  /// environment. The link was checked before; it starts with `http`, so it cannot be taken for an option.
  ///
  /// A browser that stays is open; one that ends within `patience` says by its status whether it was.
  static func open(
    _ link: PaymentLink, environment: [String: String] = ProcessInfo.processInfo.environment,
    patience: Duration = .seconds(1)
  ) async throws(Failure) {
    let command = try command(for: link.url, environment)
    guard let program = ChildProgram.path(of: command[0], environment) else {
      throw .device(.notFound(.browsing, command[0]))
    }
    let (process, ends) = process(program, Array(command.dropFirst()), environment)
    do {
      try ChildProgram.withNoSignalBlocked { try process.run() }
    } catch {
      throw .device(.notStarted(.browsing, command[0]))
    }
    let status = await first(of: ends, within: patience)
    if let status, status != 0 {
      throw .device(.endedWithError(.browsing, command[0], status: Int(status)))
    }
  }

  /// Yields its exit status when it ends.
  private static func process(
    _ program: String, _ arguments: [String], _ environment: [String: String]
  ) -> (Process, AsyncStream<Int32>) {
    let (ends, end) = AsyncStream.makeStream(of: Int32.self)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    // The desktop's opener is a shell script, which would read this as one.
    process.environment = environment.withoutSecrets.filter { $0.key != "BROWSER" }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { end.yield($0.terminationStatus) }
    return (process, ends)
  }

  private static func first(of values: AsyncStream<Int32>, within patience: Duration) async -> Int32? {
    await withTaskGroup(of: Int32?.self) { group in
      group.addTask { await values.first { _ in true } }
      group.addTask {
        try? await Task.sleep(for: patience)
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }

  /// The program and its arguments. Of several browsers, separated by colons, the first one counts; `%s` is the link.
  static func command(for url: String, _ environment: [String: String]) throws(Failure) -> [String] {
    let value = environment["BROWSER", default: ""]
    let first = String(value.split(separator: ":").first ?? "")
    let words = ProgramCommand.words(of: ProgramCommand.isProgram(value) ? value : first)
    if words.isEmpty {
      guard !isRemote(environment) else { throw .device(.noDisplay) }
      return [opener, url]
    }
    let filled = words.map { $0.replacing("%s", with: url) }
    return filled == words ? words + [url] : filled
  }

  /// Whether what was opened would open on a machine where nobody sits.
  private static func isRemote(_ environment: [String: String]) -> Bool {
    let isSet = { (name: String) in environment[name].map { !$0.isEmpty } ?? false }
    return ["SSH_CONNECTION", "SSH_TTY"].contains(where: isSet)
      && !["DISPLAY", "WAYLAND_DISPLAY"].contains(where: isSet)
  }

  private static var opener: String {
    #if os(macOS)
      "open"
    #else
      "xdg-open"
    #endif
  }
}
