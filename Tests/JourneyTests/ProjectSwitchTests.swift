import Foundation
import TerminalRobot
import Testing

/// Several projects in one run: whoever leaves one for another takes the keyboard and the signals along.
@Suite(.timeLimit(.minutes(3)))
struct ProjectSwitchTests {
  private let sandbox: SandboxProcess
  private let home: Home

  /// Three projects: two are conversations in lines, one is a screen.
  init() throws {
    (sandbox, home) = (try SandboxProcess(), try Home())
    let folder = home.folder.appending(path: "config/oneentry-checkout")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let project =
      #""project": {"url": "\#(sandbox.announcement.url)"}, "app": {"token": "\#(sandbox.announcement.appToken)"}"#
    try """
    {"profiles": {
      "one": {\(project), "linear": true}, "two": {\(project), "linear": true},
      "screen": {\(project), "linear": false}}}
    """.write(to: folder.appending(path: "config.json"), atomically: true, encoding: .utf8)
  }

  @Test func `after a switch from the screen to lines the key that stops a program does so`() throws {
    let shell = ["PS1": "ready> ", "ENV": "/dev/null"]
    let robot = try Shopper(
      arguments: ["-i"], environment: shell, rows: 150, home: home, program: URL(filePath: "/bin/sh")
    ).robot
    try robot.waitFor("ready>")
    robot.type("\(Command.program.path) --profile screen\r")
    try robot.waitForProducts(onScreen: true)
    try robot.switchToLines()
    robot.press(.control("z"))
    try robot.waitFor("Stopped")
    robot.type("fg\rquit\r")
    try robot.wait(for: "the shell") { $0.lines.last { !$0.isEmpty }?.hasPrefix("ready>") == true }
  }

  private func visitor(of profile: String) throws -> Robot {
    let robot = try Shopper(arguments: ["--profile", profile], rows: 150, home: home).robot
    try robot.waitForProducts()
    return robot
  }

  /// By its words, and by the list of everything: the list is put away before the other project opens.
  @Test(arguments: ["project: two\n", "?\nproject: two\n"])
  func `the first line after a switch is an answer in the other project`(switching: String) throws {
    let robot = try visitor(of: "one")
    robot.type(switching)
    try robot.waitForProducts(times: 2)
    robot.type("1\n")
    try robot.waitFor("add")
    try robot.wait(for: "the next question") { $0.isAsking(times: 3) }
    robot.type("quit\n")
    #expect(try robot.exitStatus() == 0 && robot.isTerminalRestored)
  }

  @Test func `after a switch from lines to the screen every key arrives`() throws {
    let robot = try visitor(of: "one")
    robot.type("project: screen\n")
    try robot.wait(for: "the screen") { $0.isAlternate && $0.text.contains("12.90") }
    robot.type("c")
    try robot.waitFor("Your cart")
    robot.press(.control("c"), .control("c"))
    #expect(try robot.exitStatus() == 0 && robot.isTerminalRestored)
  }

  @Test(arguments: [SIGTERM, SIGHUP], ["two", "screen"])
  func `a signal ends the project that was switched to`(_ signal: Int32, _ next: String) throws {
    let robot = try visitor(of: "one")
    robot.type("project: \(next)\n")
    try robot.waitForProducts(times: next == "two" ? 2 : 1, onScreen: next == "screen")
    robot.signal(signal)
    #expect(try robot.exitStatus() == 128 + signal && robot.isTerminalRestored)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `after a switch from the screen to lines and back signals still arrive`(_ signal: Int32) throws {
    let robot = try visitor(of: "screen")
    try robot.switchToLines()
    robot.type("project: screen\n")
    try robot.waitForProducts(onScreen: true)
    robot.signal(signal)
    #expect(try robot.exitStatus() == 128 + signal && robot.isTerminalRestored)
  }
}

extension Robot {
  fileprivate func switchToLines() throws {
    press(.control("p"))
    type("project: one")
    try waitFor("▸ project: one")
    press(.enter)
    try waitForProducts(onScreen: false)
  }

  fileprivate func waitForProducts(times: Int = 1, onScreen: Bool? = nil) throws {
    try wait(for: "the products") { screen in
      guard screen.text.contains("12.90"), onScreen.map({ $0 == screen.isAlternate }) ?? true else {
        return false
      }
      return screen.isAlternate || screen.isAsking(times: times)
    }
  }
}

extension Screen {
  fileprivate func isAsking(times: Int) -> Bool {
    text.components(separatedBy: "Your choice:").count - 1 >= times
  }
}
