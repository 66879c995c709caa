import TerminalRobot
import Testing

struct IdleTests {
  /// A thread that wakes up by itself does so in each of the pauses; a busy machine can disturb some of them.
  @Test func `a terminal with nothing to do sleeps until a key wakes it`() throws {
    let robot = try Robot.demo()
    let pauses = 20
    let hasSlept = try (1...pauses).contains { _ in
      let start = try #require(ProcessUse(of: robot.process))
      robot.waitForSilence(of: .milliseconds(250))
      let end = try #require(ProcessUse(of: robot.process))
      return end.contextSwitches(since: start, inThreadsNamed: "terminal") == 0
    }
    #expect(hasSlept)
    let idle = try #require(ProcessUse(of: robot.process))
    robot.type("x")
    try robot.waitFor("keys 1: character x")
    let awake = try #require(ProcessUse(of: robot.process))
    #expect(awake.contextSwitches(since: idle, inThreadsNamed: "terminal") > 0)
  }
}
