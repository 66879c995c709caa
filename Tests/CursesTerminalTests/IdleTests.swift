import TerminalRobot
import Testing

struct IdleTests {
  @Test func `a terminal with nothing to do sleeps until a key wakes it`() throws {
    let robot = try Robot.demo()
    robot.waitForSilence(of: .milliseconds(100))
    let start = try #require(ProcessUse(of: robot.process))
    #expect(robot.read(for: .milliseconds(250)) == 0)
    let idle = try #require(ProcessUse(of: robot.process))
    robot.type("x")
    try robot.waitFor("keys 1: character x")
    let awake = try #require(ProcessUse(of: robot.process))
    #expect(idle.contextSwitches(since: start, inThreadsNamed: "terminal") == 0)
    #expect(awake.contextSwitches(since: idle, inThreadsNamed: "terminal") > 0)
  }
}
