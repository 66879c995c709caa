import Foundation
import TerminalRobot
import Testing

struct TerminalTests {
  @Test func `a canvas is painted as it is, wide and combining characters included`() throws {
    let robot = try Robot.demo(columns: 40, rows: 12)
    let screen = robot.screen
    #expect(screen.lines[5] == "Zoë 日本茶 e\u{301}|")
    #expect(screen.rows[5][4].width == 2)
    #expect(screen.rows[5][11].text == "e\u{301}")
    #expect(screen.rows[11][39].text == "┘")
    #expect(screen.cursor == Screen.Cursor(column: 0, row: 3))
    #expect(screen.isAlternate)
  }

  @Test func `styles become colours and attributes`() throws {
    let row6 = try Robot.demo().screen.rows[6][0]
    #expect(row6.foreground == 0xFF0000 && row6.background == 0x0000FF)
    let row7 = try Robot.demo().screen.rows[7]
    #expect(row7[0].isBold && row7[5].isUnderlined && row7[16].isReversed)
    #expect(!row7[4].isBold && row7[0].foreground == nil)
  }

  @Test func `only the rows that changed are sent`() throws {
    let robot = try Robot.demo()
    robot.type("x")
    try robot.waitFor("keys 1: character x")
    _ = robot.takeOutput()
    robot.type("x")
    try robot.waitFor("keys 2: character x")
    try robot.wait(for: "xx") { $0.lines[3] == "xx" }
    #expect((1...60).contains(robot.takeOutput().count))
  }

  @Test func `the cursor stands where the canvas says`() throws {
    let robot = try Robot.demo()
    robot.type("日本")
    try robot.wait(for: "the cursor behind two wide characters") { $0.cursor == .init(column: 4, row: 3) }
  }

  @Test(arguments: [(120, 40), (20, 5), (1, 1), (300, 100)])
  func `a new size is drawn and told`(columns: Int, rows: Int) throws {
    let robot = try Robot.demo()
    robot.resize(columns: columns, rows: rows)
    try robot.wait(for: "the corner") { $0.rows[rows - 1][columns - 1].text == "┘" }
    guard columns > 10 else { return }
    try robot.waitFor("demo \(columns)x\(rows)")
  }

  @Test func `a storm of sizes ends with the last one`() throws {
    let robot = try Robot.demo()
    for width in 30...120 { robot.resize(columns: width, rows: 20 + width % 7) }
    try robot.waitFor("demo 120x21")
    try robot.wait(for: "the corner") { $0.rows[20][119].text == "┘" }
    #expect(robot.screen.lines[5] == "Zoë 日本茶 e\u{301}|")
  }

  @Test func `a terminal whose size nobody set gets the usual one`() throws {
    let robot = try Robot(
      Robot.productURL("terminal-demo"), environment: ["COLUMNS": "0"], columns: 0, rows: 0)
    try robot.waitFor("demo 80x24")
  }
}
