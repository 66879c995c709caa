import Foundation
import TerminalRobot
import Testing

struct WaysOutTests {
  @Test func `quitting gives the terminal back`() throws {
    let robot = try Robot.demo()
    #expect(!robot.isTerminalRestored)
    robot.press(.control("q"))
    #expect(try robot.exitStatus() == 0)
    #expect(robot.isTerminalRestored)
    #expect(robot.output.contains("\u{1B}[?2004l".utf8))
  }

  @Test(arguments: [Keystroke.control("q"), .control("x"), .control("t")])
  func `the cursor is shown after the main screen is back, which may have been saved without it`(
    key: Keystroke
  ) throws {
    let robot = try Robot.demo()
    robot.press(key)
    _ = try robot.exitStatus()
    let end = try #require(robot.output.ranges(of: Array("\u{1B}[?1049l".utf8)).last).upperBound
    #expect(robot.output[end...].firstRange(of: Array("\u{1B}[?25h".utf8)) != nil)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal gives the terminal back`(signal: Int32) throws {
    let robot = try Robot.demo()
    robot.signal(signal)
    #expect(try robot.exitStatus() == 128 + signal)
    #expect(robot.isTerminalRestored)
  }

  @Test func `a signal ends the program though its terminal takes no bytes any more`() throws {
    let robot = try Robot.demo()
    robot.press(.control("f"))
    try robot.waitForOutput(Array("]52;c;".utf8))
    // From here on nobody reads.
    robot.signal(SIGTERM)
    while ProcessUse(of: robot.process) != nil { try Task.checkCancellation() }
    #expect(try robot.exitStatus() == 128 + SIGTERM)
  }

  @Test func `leaving without a word gives the terminal back`() throws {
    let robot = try Robot.demo()
    robot.press(.control("x"))
    #expect(try robot.exitStatus() == 3)
    #expect(robot.isTerminalRestored)
  }

  @Test func `a trap gives the terminal back and shows its words`() throws {
    let robot = try Robot.demo(rows: 50)
    robot.press(.control("t"))
    let status = try robot.exitStatus()
    #expect([128 + SIGILL, 128 + SIGTRAP].contains(status))
    #expect(robot.isTerminalRestored)
    #expect(robot.screenText.contains("a word before the trap"))
  }

  @Test func `an overflow of the stack while drawing gives the terminal back`() throws {
    let robot = try Robot.demo()
    robot.press(.control("w"))
    #expect([128 + SIGSEGV, 128 + SIGBUS].contains(try robot.exitStatus()))
    #expect(robot.isTerminalRestored)
  }

  @Test func `text for standard error waits until the screen is left`() throws {
    let robot = try Robot.demo()
    robot.press(.control("e"))
    try robot.waitFor("keys 1: control")
    #expect(!robot.output.contains("a word for".utf8))
    robot.press(.control("q"))
    _ = try robot.exitStatus()
    #expect(robot.screenText.contains("a word for standard error"))
  }

  #if os(Linux)
    @Test(arguments: ["/var/tmp", "/nowhere", ""])
    func `text for standard error waits in the folder for temporary files`(folder: String) throws {
      let robot = try Robot.demo(environment: ["TMPDIR": folder])
      let file = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(robot.process)/fd/2")
      #expect(file.hasPrefix((folder == "/var/tmp" ? folder : "/tmp") + "/terminal-"))
      #expect(file.hasSuffix("(deleted)"))
    }
  #endif

  @Test func `a program runs on the terminal and the screen comes back`() throws {
    let robot = try Robot.demo()
    robot.press(.control("o"))
    try robot.wait(for: "the program's own screen") { !$0.isAlternate && $0.text.contains("outside") }
    robot.press(.enter)
    try robot.waitFor("answer: ended(7)")
    #expect(robot.screen.isAlternate && robot.screen.lines[5].hasPrefix("Zoë 日本茶"))
  }

  @Test func `an editor changes a text`() throws {
    let robot = try Robot.demo(environment: ["EDITOR": "sed -i s/before/after/"])
    robot.press(.control("p"))
    try robot.waitFor("answer: after")
  }

  @Test(arguments: [
    ("false", "failed(\"false\", status: 1)"), ("sh -c 'kill -TERM $$'", "failed(\"sh\", status: 143)"),
    ("true", "savedNothing(\"true\")"), ("rm", "savedNothing(\"rm\")"),
    ("sh -c 'printf \"\\377\" >$0'", "savedNoText(\"sh\")"),
    ("no-such-editor -w", "notFound(\"no-such-editor\")"),
    ("/etc/passwd", "notStarted(\"/etc/passwd\")"),
  ])
  func `an editor that brings no text says why`(editor: String, answer: String) throws {
    let robot = try Robot.demo(environment: ["EDITOR": editor], columns: 100)
    robot.press(.control("p"))
    try robot.waitFor("answer: \(answer)")
  }

  @Test func `a text that cannot be written to a file is not edited`() throws {
    let robot = try Robot.demo(environment: ["EDITOR": "true", "TMPDIR": "/nowhere/"])
    robot.press(.control("p"))
    try robot.waitFor("answer: noFile")
  }

  @Test func `control Z stops the program for its shell and fg brings it back`() throws {
    let shell = try Robot(
      URL(filePath: "/bin/sh"), arguments: ["-i"], environment: ["PS1": "ready> ", "ENV": "/dev/null"])
    try shell.waitFor("ready>")
    shell.type("\(Robot.productURL("terminal-demo").path)\r")
    try shell.waitFor("demo 80x24")
    shell.press(.control("z"))
    try shell.wait(for: "the shell") { !$0.isAlternate && $0.text.contains("Stopped") }
    shell.type("fg\r")
    try shell.waitFor("resumed 1")
    shell.type("x")
    try shell.waitFor("character x")
    shell.press(.control("q"))
    try shell.wait(for: "the shell") { !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "ready>" }
  }

  @Test func `keys that a shell took from a program that was being stopped are not waited for`() throws {
    let shell = try Robot(
      URL(filePath: "/bin/sh"), arguments: ["-i"], environment: ["PS1": "ready> ", "ENV": "/dev/null"])
    try shell.waitFor("ready>")
    shell.type("\(Robot.productURL("terminal-demo").path)\r")
    try shell.waitFor("demo 80x24")
    for round in 1...10 {
      shell.type("a")
      shell.signalForeground(SIGTSTP)
      shell.type("b")
      try shell.wait(for: "the shell") { !$0.isAlternate }
      shell.type("\rfg\r")
      try shell.waitFor("resumed \(round)")
      shell.resize(columns: 80 + round, rows: 24)
      try shell.waitFor("demo \(80 + round)x24")
    }
    shell.press(.control("q"))
    try shell.wait(for: "the shell") { !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "ready>" }
  }

  @Test func `control Z where no shell could bring the program back changes nothing`() throws {
    let robot = try Robot.demo()
    robot.press(.control("z"))
    robot.type("x")
    try robot.waitFor("character x")
    #expect(robot.screen.isAlternate && robot.screen.lines[5].hasPrefix("Zoë 日本茶"))
    #expect(robot.screenText.contains("resumed 0"))
  }

  @Test func `a stop from outside is obeyed while the screen is being painted too`() throws {
    let robot = try Robot.demo()
    for time in 1...30 {
      robot.type("x")
      robot.signal(SIGTSTP)
      try robot.waitFor("keys \(time):")
    }
  }

  @Test func `a program that was stopped from outside paints anew when it goes on`() throws {
    let robot = try Robot.demo()
    robot.waitForSilence(of: .milliseconds(50))
    _ = robot.takeOutput()
    robot.signal(SIGSTOP)
    robot.signal(SIGCONT)
    var painted: [UInt8] = []
    while !painted.contains("underlined".utf8), robot.read(for: .seconds(20)) > 0 {
      painted += robot.takeOutput()
    }
    #expect(painted.contains("underlined".utf8))
    #expect(robot.screen.lines[7] == "bold underlined reversed")
    try robot.waitFor("resumed 1")
  }

  @Test func `a terminal that goes away ends the program`() throws {
    let robot = try Robot.demo()
    robot.hangUp()
    #expect(try robot.exitStatus() == 128 + SIGHUP)
  }
}
