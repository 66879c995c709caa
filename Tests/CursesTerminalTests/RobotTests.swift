import Foundation
import Testing

@testable import TerminalRobot

struct RobotTests {
  private let shell = URL(filePath: "/bin/sh")

  @Test func `waiting in vain tells what was awaited and shows the screen`() throws {
    let robot = try Robot(shell, arguments: ["-c", "echo hello; read line"], patience: .milliseconds(200))
    let error = #expect(throws: RobotError.self) { try robot.waitFor("goodbye") }
    #expect(error?.description.contains("“goodbye”") == true)
    #expect(error?.description.contains("hello") == true)
  }

  @Test func `a program that ends while its robot waits is told from one that is slow`() throws {
    let robot = try Robot(shell, arguments: ["-c", "echo hello; exit 3"])
    let error = #expect(throws: RobotError.self) { try robot.waitFor("goodbye") }
    #expect(error == .ended(before: "“goodbye”", status: 3, screen: robot.screenText))
  }

  @Test func `a changed mode is noticed`() throws {
    let robot = try Robot(
      shell, arguments: ["-c", "stty -echo; echo done; read line; stty echo; echo again; read line"])
    try robot.waitFor("done")
    #expect(!robot.isTerminalRestored)
    robot.press(.enter)
    try robot.waitFor("again")
    #expect(robot.isTerminalRestored)
  }

  @Test func `half a frame is not looked at`() throws {
    let script = #"printf 'old\033[?2026hnew'; read line; printf 'er\033[?2026l'; read line"#
    let robot = try Robot(shell, arguments: ["-c", script])
    try robot.waitForOutput(Array("new".utf8))
    robot.press(.enter)
    #expect(robot.screen.text.contains("er"))
  }

  @Test func `marks are found wherever the bytes are cut`() {
    var marks = FrameMarks()
    for byte in "\u{1B}\u{1B}[?2026h".utf8 { marks.follow([byte]) }
    #expect(marks.isOpen)
    marks.follow("\u{1B}[?25l\u{1B}[?2026".utf8)
    #expect(marks.isOpen)
    marks.follow("l".utf8)
    #expect(!marks.isOpen)
  }
}
