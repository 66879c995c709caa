import Foundation
import Testing
import TestSupport

/// A host whose sshd leads to the shop and to nothing else.
final class SSHHost {
  static let server = URL(filePath: "/usr/sbin/sshd")
  static let client = URL(filePath: "/usr/bin/ssh")
  static var isInstalled: Bool {
    [server, client].allSatisfy { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  let home: Home
  private let sandbox: SandboxProcess

  init(_ sandbox: SandboxProcess) throws {
    home = try Home()
    self.sandbox = sandbox
    for name in ["host", "ann", "bob"] { try makeKey(name) }
    try write("keys", try ["ann", "bob"].map { try read($0 + ".pub") }.joined())
    try write("sshd_config", configuration)
    // Where sshd runs as root it asks for this folder.
    try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
  }

  /// What `ssh` is called with by whoever has this key.
  func arguments(for name: String, terminal: Bool, command: String? = nil) -> [String] {
    let options = [
      "ProxyCommand=\(Self.server.path) -i -f \(path("sshd_config"))", "StrictHostKeyChecking=no",
      "UserKnownHostsFile=/dev/null", "IdentitiesOnly=yes", "LogLevel=ERROR",
    ].flatMap { ["-o", $0] }
    return ["-F", "none", terminal ? "-tt" : "-T", "-i", path(name)] + options + ["\(NSUserName())@shop"]
      + (command.map { [$0] } ?? [])
  }

  /// The folders that visitors with a key have.
  var visitors: [String] {
    (try? FileManager.default.contentsOfDirectory(
      atPath: path("state/oneentry-checkout/visitors/keys"))) ?? []
  }

  /// The same as in the documentation, for whoever runs the tests.
  private var configuration: String {
    """
    HostKey \(path("host"))
    PidFile none
    UsePAM \(geteuid() == 0 ? "yes" : "no")
    StrictModes no
    PermitRootLogin yes
    ForceCommand \(Command.program.path) --restricted --idle-minutes 5
    SetEnv XDG_STATE_HOME=\(path("state")) ONEENTRY_PROJECT_URL=\(sandbox.announcement.url) \
    ONEENTRY_APP_TOKEN=\(sandbox.announcement.appToken)
    ExposeAuthInfo yes
    AuthenticationMethods publickey
    AuthorizedKeysFile \(path("keys"))
    DisableForwarding yes
    PermitTTY yes
    PermitUserRC no
    AcceptEnv LANG LC_*
    MaxSessions 1

    """
  }

  func path(_ name: String) -> String { home.folder.appending(path: name).path }

  private func makeKey(_ name: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/ssh-keygen")
    process.arguments = ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", path(name)]
    try Process.alone { try process.run() }
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
  }
}
