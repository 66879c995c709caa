import TerminalRobot
import Testing

struct IdleTests {
  @Test func `a program with nothing to do does nothing`() throws {
    let robot = try Robot.demo()
    robot.type("x")
    try robot.waitFor("keys 1: character x")
    robot.waitForSilence(of: .milliseconds(100))
    let before = try #require(ProcessUse(of: robot.process))
    #expect(robot.read(for: .milliseconds(250)) == 0)
    let after = try #require(ProcessUse(of: robot.process))
    #expect(after.contextSwitches(since: before) == 0)
  }
}
