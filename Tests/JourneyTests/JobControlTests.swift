import Foundation
import TerminalRobot
import Testing

/// The program among the jobs of a shell: stopped without being asked, in the background, and continued.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct JobControlTests {
  private let shell: Robot
  private let home: Home

  init() throws {
    home = try Home()
    shell = try Robot(
      URL(filePath: "/bin/sh"), arguments: ["-i"],
      environment: home.environment.merging(["PS1": "ready> ", "ENV": "/dev/null"]) { $1 })
    try shell.waitFor("ready>")
  }

  private func start(_ suffix: String = "") { shell.type(Command.program.path + suffix + "\r") }

  private func openSignIn() throws {
    try shell.waitFor("12.90")
    shell.press(.function(4))
    try shell.waitFor("Password")
  }

  private func goOn() throws {
    // Not a carriage return: in the modes that the program left it is none for the shell.
    shell.type("stty sane; clear\n")
    try shell.waitUntilGone("Password")
    shell.type("fg\r")
    try shell.wait(for: "the program's own screen") { $0.text.contains("Password") }
  }

  @Test func `in the background it is stopped before it writes anything`() throws {
    start(" &")
    try waitForStop()
    #expect(!shell.screen.isAlternate && !shell.screenText.contains("Password"))
    shell.type("fg\r")
    try shell.wait(for: "the program's own screen") { $0.isAlternate && $0.text.contains("12.90") }
    try leave()
  }

  @Test func `continued in the background it is stopped again`() throws {
    start()
    try openSignIn()
    shell.press(.control("z"))
    try shell.waitFor("Stopped")
    shell.type("clear; bg\r")
    try waitForStop()
    #expect(!shell.screen.isAlternate && !shell.screenText.contains("Password"))
    shell.type("fg\r")
    try shell.wait(for: "the program's own screen") { $0.isAlternate && $0.text.contains("Password") }
    try leave()
  }

  @Test func `after a stop that nobody announced, a password is still not shown`() throws {
    start()
    try openSignIn()
    shell.signalForeground(SIGSTOP)
    try shell.waitFor("Stopped")
    try goOn()
    shell.press(.tab)
    shell.type("s3cret")
    try shell.waitFor("••••••")
    #expect(!shell.screenText.contains("s3cret"))
    try leave()
  }

  @Test(arguments: [("TSTP", SIGTSTP), ("QUIT", SIGQUIT)])
  func `a signal that is ignored leaves the program where it is`(_ name: String, _ signal: Int32) throws {
    shell.type("(trap '' \(name); exec \(Command.program.path))\r")
    try openSignIn()
    shell.signalForeground(signal)
    shell.press(.control("z"))
    if signal == SIGQUIT {
      try shell.waitFor("Stopped")
      try goOn()
    }
    shell.type("ann")
    try shell.wait(for: "the name") { $0.isAlternate && $0.text.contains("ann") }
    try leave()
  }

  /// The shell says so when it next asks for a command.
  private func waitForStop() throws {
    while !shell.screenText.contains("(tty output)") {
      try Task.checkCancellation()
      shell.type("\r")
      shell.waitForSilence(of: .milliseconds(50))
    }
  }

  private func leave() throws {
    shell.press(.control("c"), .control("c"))
    try shell.wait(for: "the shell") { screen in
      !screen.isAlternate && screen.lines.last { !$0.isEmpty } == "ready>"
    }
    #expect(shell.isTerminalRestored)
  }
}
