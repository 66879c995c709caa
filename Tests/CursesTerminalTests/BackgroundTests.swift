import CheckoutScreens
import TerminalRobot
import Testing

@testable import CursesTerminal

struct BackgroundTests {
  private static let question = Array("\u{1B}]11;?\u{1B}\\".utf8)

  @Test(
    arguments: [
      ("11;rgb:1e1e/1e1e/1e1e", 0x1E1E1E), ("11;rgb:ffff/0000/8080", 0xFF0080), ("11;rgb:1/2/f", 0x1122FF),
      ("11;rgb:fdf/6e3/000", 0xFD6E00), ("11;rgba:00/2b/36/ff", 0x002B36), ("11;rgb:FF/FF/FF", 0xFFFFFF),
      ("11;rgb:1e1e/1e1e", nil), ("11;rgb:///", nil), ("11;rgb:12345/0/0", nil), ("10;rgb:0/0/0", nil),
      ("11;?", nil),
      ("11;rgb:xx/00/00", nil), ("", nil), ("0;a title", nil), ("11;rgb:0/0/0;q", nil),
    ] as [(String, UInt32?)])
  func `an answer names a colour`(_ answer: String, _ color: UInt32?) {
    #expect(Color(answer: answer) == color.map { Color($0) })
  }

  @Test func `the terminal is asked after the frame, and its answer is told, cut anywhere`() throws {
    let robot = try Robot.demo()
    robot.press(.control("g"))
    try robot.waitForOutput(Self.question)
    for byte in "x\u{1B}]11;rgb:1e1e/0000/ffff\u{1B}\\y".utf8 { robot.send([byte]) }
    try robot.waitFor("answer: 30 0 255")
    try robot.wait(for: "what was typed") { $0.lines[3] == "xy" }
  }

  @Test(arguments: [
    ["TERM": "linux"], ["TERM": "xterm"], ["TERM": "vt100"], ["TERM": "screen-256color"],
    ["TERM": "some-terminal"],
    ["STY": "1.pts-0.host", "TERM": "xterm-256color"], ["NO_COLOR": "1"],
  ])
  func `a terminal that cannot know is not asked`(_ environment: [String: String]) throws {
    let robot = try Robot.demo(environment: environment)
    robot.press(.control("g"))
    robot.type("x")
    try robot.waitFor("keys 2: character x")
    #expect(robot.output.firstRange(of: Self.question) == nil)
  }

  @Test func `an answer to a program that has ended is not left to the shell`() throws {
    let shell = try Robot(
      .init(filePath: "/bin/sh"), arguments: ["-i"], environment: ["PS1": "ready> ", "ENV": "/dev/null"])
    try shell.waitFor("ready>")
    shell.type("\(Robot.productURL("terminal-demo").path)\r")
    try shell.waitFor("demo 80x24")
    shell.press(.control("g"))
    try shell.waitForOutput(Self.question)
    shell.press(.control("q"))
    shell.type("\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\")
    try shell.wait(for: "the shell") { !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "ready>" }
    shell.type("echo done\r")
    try shell.waitFor("ready> echo done")
    #expect(!shell.screenText.contains("1e1e"))
  }
}
