import Foundation
import TerminalRobot
import Testing

struct KeyboardTests {
  @Test(
    arguments: [
      (.enter, "enter"), (.tab, "tab"), (.backTab, "backTab"), (.up, "up"), (.home, "home"),
      (.pageDown, "pageDown"),
      (.delete, "delete"), (.backspace, "backspace"), (.control("a"), "control(\"a\")"),
      (.function(1), "function(1)"),
      (.function(12), "function(12)"), (.paste("one\ntwo"), "paste 7 \"one\\ntwo\""), (.escape, "escape"),
    ] as [(Keystroke, String)])
  func `a key arrives as what it is`(key: Keystroke, shown: String) throws {
    let robot = try Robot.demo()
    robot.press(key)
    try robot.waitFor("keys 1: \(shown)")
  }

  @Test func `a paste of a megabyte is one key`() throws {
    let robot = try Robot.demo()
    robot.press(.paste(String(repeating: "\u{1B}[31mab", count: 150_000)))
    try robot.waitFor("keys 1: paste")
    robot.type("q")
    try robot.waitFor("keys 2: character q")
  }

  @Test func `the mouse is off until it is asked for`() throws {
    let robot = try Robot.demo()
    #expect(!robot.output.contains("\u{1B}[?1000h".utf8))
    robot.press(.control("r"))
    try robot.waitForOutput(Array("\u{1B}[?1000h".utf8))
    robot.press(.click(column: 3, row: 2))
    try robot.waitFor("keys 2: mouse(column: 3, row: 2, wheel: 0)")
  }

  @Test func `the bell rings once when it is asked to`() throws {
    let robot = try Robot.demo()
    #expect(!robot.output.contains(7))
    robot.press(.control("b"))
    try robot.waitForOutput([7])
    try robot.waitFor("keys 1: control")
    #expect(robot.output.count { $0 == 7 } == 1)
  }

  @Test func `text goes to the clipboard through the terminal`() throws {
    let robot = try Robot.demo()
    robot.press(.control("c"))
    let text = Data("copied é".utf8).base64EncodedString()
    try robot.waitForOutput(Array("\u{1B}]52;c;\(text)\u{7}".utf8))
  }
}
