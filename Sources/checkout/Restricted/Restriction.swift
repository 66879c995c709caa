import CheckoutViewModel
import Foundation

/// How a shop is run for people who come in over ssh and own nothing on this machine.
struct Restriction: Equatable, Sendable {
  /// Who came in.
  var visitor: Visitor
  /// After how long without a key or a line the session ends.
  var idleLimit: Duration
  /// Whether they asked for plain lines, or have no terminal.
  var wantsLines: Bool

  /// What is left of the machine: the terminal is the visitor's own, and so is its clipboard.
  static let capabilities: Capabilities = .clipboard

  /// The settings of the host, which no visitor can write.
  static let configuration = "/etc/oneentry-checkout/config.json"

  /// What the flags and the environment say; `nil` where this is somebody's own machine. Either can restrict, neither can
  /// undo the other.
  init?(
    _ flags: Flags.Visit, _ environment: [String: String], authentication: String?, isTerminal: Bool
  ) throws(SettingsError) {
    let isOn = try Self.isOn(environment["CHECKOUT_RESTRICTED"])
    guard flags.isRestricted || isOn else {
      if let flag = flags.ofVisitors {
        throw .unusable(flag, "is about visitors, and this shop is open to its owner", "Add --restricted.")
      }
      return nil
    }
    visitor = try Visitor(
      name: flags.identity ?? environment["CHECKOUT_IDENTITY"], authentication: authentication)
    idleLimit = .seconds(60 * (flags.idleMinutes ?? 15))
    wantsLines = !isTerminal || environment["SSH_ORIGINAL_COMMAND"] == "linear"
  }

  private static func isOn(_ text: String?) throws(SettingsError) -> Bool {
    switch text?.lowercased() {
    case nil, "", "0", "no", "false", "off": return false
    case "1", "yes", "true", "on": return true
    default:
      throw SettingsError(
        name: "CHECKOUT_RESTRICTED", origin: "environment", reason: "is neither yes nor no",
        advice: "Write 1 or 0.")
    }
  }

  /// Where what is kept of the visitor lies, below the program's own folder; somewhere new where nothing is kept.
  func folder(below state: String) -> String {
    visitor.folder.map { "\(state)/visitors/\($0)" } ?? "\(state)/sessions/\(UUID().uuidString)"
  }

  /// Takes away what was written for somebody of whom nothing is kept.
  func forget(_ folder: String) {
    if visitor == .unknown { try? FileManager.default.removeItem(atPath: folder) }
  }
}

extension Settings {
  /// Visitors have no file written where they say, whatever restricts them.
  func checkFilesAllowed(for flag: String) throws(SettingsError) {
    if restriction != nil { throw .unusable(flag, "writes files, which visitors may not") }
  }
}

extension Flags.Visit {
  /// One that says something about visitors.
  fileprivate var ofVisitors: String? {
    identity != nil ? "--identity" : idleMinutes != nil ? "--idle-minutes" : nil
  }
}

extension Restriction {
  /// What sshd has written down of how the visitor came in, where it does so.
  static func authentication(_ environment: [String: String]) -> String? {
    guard let path = environment["SSH_USER_AUTH"] else { return nil }
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 == 0,
      [0, geteuid()].contains(status.st_uid), status.st_size < 1 << 16
    else { return nil }
    return (try? handle.readToEnd()).flatMap { String(data: $0, encoding: .utf8) }
  }

  /// Makes libraries look for nothing in folders of the visitor, and keeps the process from being stopped: there is no
  /// shell that could continue it.
  static func closeDoors() {
    let variables = [
      "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH", "LOCPATH", "NLSPATH", "BROWSER", "VISUAL", "EDITOR",
    ]
    for variable in variables { unsetenv(variable) }
    setenv("HOME", "/nonexistent", 1)
    for stop in [SIGTSTP, SIGTTIN, SIGTTOU] { signal(stop, SIG_IGN) }
  }
}
