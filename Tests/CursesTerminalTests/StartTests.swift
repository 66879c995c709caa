import Foundation
import TerminalRobot
import Testing

@testable import CursesTerminal

struct StartTests {
  @Test(arguments: [
    (["TERM": "dumb"], "the terminal “dumb” cannot place its cursor"),
    (["TERM": "unknown"], "the terminal “unknown” cannot place its cursor"),
    (["TERM": ""], "TERM is not set"),
    (["TERM": "../../x"], "TERM does not hold the name of a terminal"),
    (["TERM": String(repeating: "x", count: 65)], "TERM does not hold the name of a terminal"),
  ])
  func `a terminal that cannot show a screen is refused in words`(
    environment: [String: String], words: String
  ) throws {
    let robot = try Robot(Robot.productURL("terminal-demo"), environment: environment)
    #expect(try robot.exitStatus() == 2)
    #expect(robot.screenText.contains(words))
    #expect(!robot.output.contains(0x1B))
    #expect(robot.isTerminalRestored)
  }

  @Test(arguments: ["< /dev/null", "| cat"])
  func `what is not a terminal is refused in words`(redirection: String) throws {
    let command = "\(Robot.productURL("terminal-demo").path) \(redirection)"
    let shell = try Robot(URL(filePath: "/bin/sh"), arguments: ["-c", command])
    try shell.exitStatus()
    #expect(shell.screenText.contains("standard input and output are not both a terminal"))
  }

  @Test(arguments: ["xterm-kitty", "xterm-ghostty", "some-new-terminal"])
  func `a terminal the host has not heard of is taken for an xterm`(name: String) throws {
    let robot = try Robot.demo(environment: ["TERM": name])
    #expect(robot.screen.lines[5] == "Zoë 日本茶 e\u{301}|")
    try robot.waitFor("indexed")
  }

  @Test(arguments: [("xterm-256color", "indexed"), ("xterm", "eight"), ("linux", "eight"), ("vt100", "none")])
  func `a terminal has the colours its entry says`(name: String, depth: String) throws {
    let robot = try Robot.demo(environment: ["TERM": name])
    #expect(robot.screen.lines[0].contains(depth))
    #expect(robot.screen.rows[7][0].isBold)
    #expect(robot.screen.rows[7][16].isReversed)
  }

  @Test func `NO_COLOR leaves the attributes and no colour`() throws {
    let robot = try Robot.demo(environment: ["NO_COLOR": "1"])
    let screen = robot.screen
    #expect(screen.rows.joined().allSatisfy { $0.foreground == nil && $0.background == nil })
    #expect(screen.rows[7][0].isBold && screen.rows[7][5].isUnderlined && screen.rows[7][16].isReversed)
  }

  @Test(arguments: [
    (["LANG": "en_US.UTF-8"], true), (["LANG": "C.utf8"], true), (["LC_CTYPE": "UTF-8"], true),
    (["LC_CTYPE": "de_DE.UTF-8@euro", "LANG": "C"], true), (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false),
    (["LC_ALL": "", "LANG": "en_US.UTF-8"], true), (["LANG": "en_US"], false),
    (["LANG": "en_US.ISO-8859-1"], false), ([:], false),
  ])
  func `the locale says whether text is UTF-8`(_ environment: [String: String], _ isUTF8: Bool) {
    #expect(TerminalCharacters.isUTF8(environment) == isUTF8)
  }

  @Test(arguments: [
    ("xterm-256color", true, false), ("linux", true, false), ("vt100", true, true), ("vt220", true, true),
    ("ansi", true, true), ("vte-256color", true, false), ("xterm-ghostty", false, false),
    ("wezterm", false, false), ("some-terminal", false, true),
  ])
  func `old terminals and unknown ones have ASCII`(name: String, isKnown: Bool, isASCII: Bool) {
    #expect(TerminalCharacters.isOnlyASCII(terminal: name, isInDatabase: isKnown) == isASCII)
  }

  @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1", "nonsense"])
  func `text is UTF-8 whatever the locale says`(locale: String) throws {
    let robot = try Robot.demo(environment: ["LC_ALL": locale])
    #expect(robot.screen.lines[5] == "Zoë 日本茶 e\u{301}|")
  }
}
