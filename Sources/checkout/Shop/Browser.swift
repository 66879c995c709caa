import CheckoutViewModel
import CursesTerminal
import Foundation

/// Opens payment pages in the user's own browser.
enum Browser {
  /// Starts `$BROWSER` or the desktop's opener, without a shell, without the terminal, and without a secret in its
  /// environment. The link was checked before; it starts with `http`, so it cannot be taken for an option.
  static func open(
    _ link: PaymentLink, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(Failure) {
    let command = try command(for: link.url, environment)
    guard let program = path(of: command[0], environment) else {
      throw .local("there is no \(command[0]) here; copy the link or scan the code instead")
    }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = Array(command.dropFirst())
    // The desktop's opener is a shell script, which would read this as one.
    process.environment = environment.withoutSecrets.filter { $0.key != "BROWSER" }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try withNoSignalBlocked { try process.run() }
    } catch {
      throw .local("\(program) does not start; copy the link or scan the code instead")
    }
  }

  /// A child inherits the mask of the thread that starts it, and a worker of Dispatch blocks nearly all signals.
  private static func withNoSignalBlocked(_ body: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  /// The program and its arguments. Of several browsers, separated by colons, the first one counts; `%s` is the link.
  static func command(for url: String, _ environment: [String: String]) throws(Failure) -> [String] {
    let value = environment["BROWSER", default: ""]
    let first = String(value.split(separator: ":").first ?? "")
    let words = ProgramCommand.words(of: ProgramCommand.isProgram(value) ? value : first)
    if words.isEmpty {
      guard !isRemote(environment) else {
        throw .local("this is a remote session without a display; copy the link or scan the code instead")
      }
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

  /// The first of that name on the path that may be run.
  private static func path(of program: String, _ environment: [String: String]) -> String? {
    if program.contains("/") { return program }
    return environment["PATH", default: "/usr/bin:/bin"].split(separator: ":").map { $0 + "/" + program }
      .first(where: FileManager.default.isExecutableFile)
  }
}
