import Foundation
import TerminalRobot
import Testing
import TestSupport

/// The user's editor on the terminal, and what happens to the program meanwhile.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct EditorTests {
  private static let ending = [SIGTERM, SIGHUP, SIGINT]
  /// Editors that stay: one that waits for a program of its own, and one that obeys nothing but SIGKILL.
  private static let staying = [
    "echo in the editor; sleep 600; true",
    "trap '' TERM HUP INT; echo in the editor; while :; do sleep 600; done",
  ]

  @Test(arguments: ending, staying)
  func `a signal that ends the program ends the editor, and nothing is lost`(
    _ signal: Int32, _ script: String
  ) throws {
    let sandbox = try SandboxProcess()
    let shopper = try Shopper.inEditor(script, environment: sandbox.environment)
    shopper.robot.signal(signal)
    #expect(try shopper.robot.exitStatus() == 128 + signal)
    #expect(shopper.robot.isTerminalRestored)
    try shopper.waitForEndOfEditor()
    let next = try Shopper(environment: sandbox.environment, home: shopper.home)
    try next.enter()
    try next.robot.waitFor("1 item")
    try next.leave()
  }

  @Test func `what is typed behind Ctrl-E, and behind the editor's last line, is in the text`() throws {
    let shopper = try Shopper.inEditor(
      "echo in the editor; read line; echo \"$line\" >\"$1\"", typed: "abc")
    shopper.robot.type("Ring twice\rxyz")
    try shopper.robot.wait(for: "the new text") {
      $0.isAlternate && $0.text.contains("Ring twice") && $0.text.contains("abcxyz")
    }
    try shopper.leave()
  }

  @Test func `an editor that fails is told in whole sentences, and the text stays`() throws {
    let shopper = try Shopper.inEditor("echo in the editor; read line; exit 3")
    shopper.robot.press(.enter)
    try shopper.robot.waitFor("“editor” ended with error 3")
    try shopper.robot.waitFor("Try again, or type it here.")
    try shopper.leave()
  }

  @Test func `an editor whose window is closed ends, and the program with it`() throws {
    let shopper = try Shopper.inEditor(Self.staying[1])
    shopper.robot.hangUp()
    #expect(try shopper.robot.exitStatus() == 128 + SIGHUP)
    try shopper.waitForEndOfEditor()
  }

  @Test func `Ctrl-C in the editor is the editor's alone`() throws {
    let shopper = try Shopper.inEditor(
      "trap 'echo interrupted' INT; echo in the editor; read line; read line; true")
    shopper.robot.press(.control("c"))
    try shopper.robot.waitFor("interrupted")
    shopper.robot.press(.enter, .enter)
    try shopper.robot.waitFor("Comment")
    #expect(shopper.robot.screen.isAlternate)
    try shopper.leave()
  }

  @Test func `an editor that is stopped where no shell could bring it back goes on`() throws {
    let shopper = try Shopper.inEditor("echo in the editor; read line; echo \"$line\" >\"$1\"")
    shopper.robot.press(.control("z"))
    shopper.robot.type("Ring twice\r")
    try shopper.robot.wait(for: "the new text") { $0.isAlternate && $0.text.contains("Ring twice") }
    try shopper.leave()
  }

  /// What is told to stop: both by the key, or one of them by a signal.
  enum Stop: CaseIterable { case key, editor, program }

  @Test(arguments: Stop.allCases)
  func `an editor and its program stop together, and both come back`(_ stop: Stop)
    throws
  {
    let shopper = try Shopper.inEditor("echo in the editor; read line; echo \"$line\" >\"$1\"", atShell: true)
    switch stop {
    case .key: shopper.robot.press(.control("z"))
    case .editor: kill(try shopper.editor(), SIGSTOP)
    case .program: kill(try shopper.program(), SIGTSTP)
    }
    try shopper.robot.waitFor("Stopped")
    shopper.robot.type("clear; fg\r")
    try shopper.robot.waitUntilGone("ready>")
    shopper.robot.type("Ring twice\r")
    try shopper.robot.wait(for: "the new text") { $0.isAlternate && $0.text.contains("Ring twice") }
    shopper.robot.press(.control("c"), .control("c"))
    try shopper.robot.wait(for: "the shell") { !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "ready>" }
    #expect(shopper.robot.isTerminalRestored)
  }
}

extension Shopper {
  /// In the form of an order, with `script` as the editor of its comment, started.
  fileprivate static func inEditor(
    _ script: String, environment: [String: String] = [:], atShell: Bool = false, typed: String = ""
  ) throws -> Shopper {
    let home = try Home()
    let editor = home.folder.appending(path: "editor").path
    try ShellScript.write("cd \(home.folder.path); echo $$ >editor.pid\n\(script)", to: editor)
    let shopper = try start(in: home, environment.merging(["EDITOR": editor]) { $1 }, atShell: atShell)
    try shopper.enter()
    try shopper.add()
    try shopper.openForm()
    try shopper.move(.tab) { $0.focusedLine?.contains("Comment") == true }
    shopper.robot.type("\u{5}\(typed)")
    try shopper.robot.wait(for: "the editor") { !$0.isAlternate && $0.text.contains("in the editor") }
    return shopper
  }

  private static func start(in home: Home, _ environment: [String: String], atShell: Bool) throws -> Shopper {
    guard atShell else { return try Shopper(environment: environment, home: home) }
    let shopper = try Shopper(
      arguments: ["-i"], environment: environment.merging(["PS1": "ready> ", "ENV": "/dev/null"]) { $1 },
      home: home, program: URL(filePath: "/bin/sh"))
    try shopper.robot.waitFor("ready>")
    shopper.robot.type(Command.program.path + "\r")
    return shopper
  }

  /// The number of the editor's process.
  fileprivate func editor() throws -> Int32 {
    let text = try String(contentsOf: home.folder.appending(path: "editor.pid"), encoding: .utf8)
    return try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// The number of the process that has started the editor.
  fileprivate func program() throws -> Int32 {
    let status = try String(contentsOfFile: "/proc/\(editor())/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("PPid:") }
    return try #require(line.flatMap { Int32($0.dropFirst(5).trimmingCharacters(in: .whitespaces)) })
  }

  /// Waits until there is nothing in the process group of the editor any more.
  fileprivate func waitForEndOfEditor() throws {
    let group = try editor()
    while kill(-group, 0) == 0 { try Task.checkCancellation() }
  }
}
