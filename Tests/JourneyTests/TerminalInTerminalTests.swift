import Foundation
import TerminalRobot
import Testing

/// The program in a terminal that is shown by another program: what tmux, GNU screen and ssh let through is the same
/// screen, and theirs is as it was in the end.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct TerminalInTerminalTests {
  private static func isInstalled(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + program)
  }

  @Test(.enabled(if: isInstalled("tmux")), arguments: ["tmux-256color", "screen-256color", "screen"])
  func `tmux shows the same screen`(terminal: String) throws {
    let home = try Home()
    try Self.write(home, "set -g status off\nset -g default-terminal \(terminal)\nset -s escape-time 20\n")
    try expectSameScreen(
      home, "tmux",
      ["-u", "-S", home.folder.path + "/socket", "-f", home.folder.path + "/settings", "new-session"])
  }

  @Test(.enabled(if: isInstalled("screen")), arguments: ["screen", "screen-256color"])
  func `GNU screen shows the same screen`(terminal: String) throws {
    let home = try Home()
    try Self.write(home, "startup_message off\naltscreen on\nterm \(terminal)\n")
    try expectSameScreen(home, "screen", ["-U", "-c", home.folder.path + "/settings"])
  }

  @Test(.enabled(if: SSHHost.isInstalled), arguments: ["xterm-256color", "xterm-kitty", "foot", "linux"])
  func `ssh shows the same screen`(terminal: String) throws {
    let sandbox = try SandboxProcess()
    let host = try SSHHost(sandbox)
    let here = try Robot(
      Command.program, arguments: ["--restricted", "--identity", "ann"],
      environment: host.home.environment.merging(sandbox.environment) { $1 })
    let there = try Robot(
      SSHHost.client, arguments: ["-o", "SendEnv=LANG"] + host.arguments(for: "ann", terminal: true),
      environment: ["TERM": terminal])
    try expectSame(there, here)
  }

  /// `tmux` and `screen` are run with the program behind the arguments.
  private func expectSameScreen(_ home: Home, _ program: String, _ arguments: [String]) throws {
    let environment = home.environment.merging(["ONEENTRY_LANGUAGE": "en", "SCREENDIR": home.folder.path]) {
      $1
    }
    let alone = try Robot(Command.program, environment: environment)
    let inside = try Robot(
      URL(filePath: "/usr/bin/" + program), arguments: arguments + [Command.program.path],
      environment: environment)
    try expectSame(inside, alone)
  }

  /// Who is between may show a frame bit by bit.
  private func expectSame(_ inside: Robot, _ alone: Robot) throws {
    let expected = try TerminalMatrixTests.screens(of: alone)
    try TerminalMatrixTests.open(.signIn, on: inside)
    try inside.wait(for: "the same sign-in") { $0.lines == expected[0] }
    try TerminalMatrixTests.open(.palette, on: inside)
    try inside.wait(for: "the same palette") { $0.lines == expected[1] }
    for robot in [inside, alone] {
      robot.press(.control("c"), .control("c"))
      #expect(try robot.exitStatus() == 0)
      #expect(robot.isTerminalRestored)
    }
  }

  private static func write(_ home: Home, _ settings: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: home.folder.path)
    try settings.write(to: home.folder.appending(path: "settings"), atomically: true, encoding: .utf8)
  }
}
