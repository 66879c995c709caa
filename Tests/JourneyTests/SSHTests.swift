import Foundation
import TerminalRobot
import Testing

/// The shop behind a real sshd.
@Suite(.serialized, .enabled(if: SSHHost.isInstalled))
struct SSHTests {
  @Test func `what a visitor leaves is kept for the key that comes back, and for no other`() throws {
    let host = try SSHHost(SandboxProcess())
    let ann = try visit(host, "ann")
    try ann.answer("1", "+", "c", "⌃N", "your-user@email.com", "123456")
    try ann.wait(for: "Details")
    #expect(try ann.end() == 0)
    #expect(host.visitors.count == 1)
    let bob = try visit(host, "bob")
    try bob.answer("?", "sign in", "your-user@email.com", "123456", "cart")
    try bob.wait(for: "Your cart is empty")
    #expect(try bob.end() == 0)
    #expect(host.visitors.count == 2)
    let again = try visit(host, "ann")
    try again.answer("?", "sign in", "your-user@email.com", "123456", "cart")
    try again.wait(for: "(chosen)")
    #expect(try again.end() == 0)
  }

  @Test func `a visitor without a terminal gets lines, whatever command was asked for`() throws {
    let host = try SSHHost(SandboxProcess())
    let talk = try Conversation(
      program: SSHHost.client,
      arguments: host.arguments(for: "ann", terminal: false, command: "cat /etc/passwd"),
      environment: [:], home: host.home)
    #expect(try talk.wait(for: "Products") == "Products")
    #expect(try talk.end() == 0)
    #expect(!talk.heard.contains { $0.contains("root:") })
  }

  @Test func `on a screen a visitor can neither stop the program nor start another`() throws {
    let host = try SSHHost(SandboxProcess())
    let robot = try Robot(
      SSHHost.client, arguments: host.arguments(for: "ann", terminal: true),
      environment: ["TERM": "xterm-256color"],
      columns: 120, rows: 60, patience: .seconds(15))
    try robot.waitFor("12.90")
    robot.press(.control("z"))
    robot.type("?")
    try robot.waitFor("Getting around")
    #expect(!robot.screenText.contains("to the shell"))
    robot.press(.escape)
    try robot.wait(for: "the end of the help") { !$0.text.contains("Getting around") }
    robot.press(.control("c"))
    try robot.waitFor("Press ⌃C", "Press ^C")
    robot.press(.control("c"))
    #expect(try robot.exitStatus() == 0)
    #expect(
      FileManager.default.subpaths(atPath: host.path("state"))?.contains { $0.hasSuffix(".txt") } != true)
  }

  private func visit(_ host: SSHHost, _ name: String) throws -> Conversation {
    try Conversation(
      program: SSHHost.client, arguments: host.arguments(for: name, terminal: false), environment: [:],
      home: host.home)
  }
}
