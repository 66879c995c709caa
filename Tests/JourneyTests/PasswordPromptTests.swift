import Foundation
import TerminalRobot
import Testing

/// The question for a password on a terminal: never echoed, and the terminal given back whatever happens.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct PasswordPromptTests {
  private let home = try? Home()

  private func asked(_ arguments: [String] = []) throws -> Robot {
    let robot = try Robot(
      Command.program, arguments: ["pay", "--product", "14:1", "--user", "your-user@email.com"] + arguments,
      environment: try #require(home).environment)
    try robot.waitFor("Password")
    return robot
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM])
  func `a signal ends the question on a terminal as it was`(_ signal: Int32) throws {
    let robot = try asked()
    robot.signal(signal)
    #expect(try robot.exitStatus() == 128 + signal)
    #expect(robot.isTerminalRestored)
  }

  @Test(arguments: ["\u{3}", "\u{1C}", "\u{4}"])
  func `a key that ends the question does so on a terminal as it was`(_ key: String) throws {
    let robot = try asked()
    robot.type(key)
    _ = try robot.exitStatus()
    #expect(robot.isTerminalRestored)
    #expect(!robot.screenText.contains("crashed"))
  }

  @Test(arguments: [[], ["--password-stdin"]])
  func `what is typed is not shown`(_ arguments: [String]) throws {
    let robot = try asked(arguments)
    robot.type("s3cret\r")
    _ = try robot.exitStatus()
    #expect(!robot.screenText.contains("s3cret"))
    #expect(robot.isTerminalRestored)
  }

  @Test(arguments: [SIGTSTP, SIGSTOP])
  func `after a stop the question is asked anew, and nothing is shown`(_ signal: Int32) throws {
    let robot = try Robot(
      URL(filePath: "/bin/sh"), arguments: ["-i"],
      environment: try #require(home).environment.merging(["PS1": "ready> ", "ENV": "/dev/null"]) { $1 })
    try robot.waitFor("ready>")
    robot.type("\(Command.program.path) pay --product 14:1 --user your-user@email.com; echo status $?\r")
    try robot.waitFor("Password for")
    robot.signalForeground(signal)
    try robot.waitFor("Stopped")
    robot.type("stty sane; clear\r")
    try robot.waitUntilGone("Password for")
    robot.type("fg\r")
    try robot.waitFor("Password for")
    robot.type("s3cret\r")
    try robot.waitFor("wrong")
    #expect(!robot.screenText.contains("s3cret"))
  }
}
