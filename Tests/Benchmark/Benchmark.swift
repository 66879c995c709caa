import Foundation
import TerminalRobot

/// Measures how soon a program is there, how soon it answers a key, and what it costs while nothing happens.
struct Benchmark {
  let candidate: Candidate
  private let starts = 20
  private let keys = 200
  private let idle = Duration.seconds(5)

  func run() throws {
    try printStarts()
    let robot = try candidate.start()
    guard waitForPaint(of: robot, since: .now) != nil else {
      return print("\(candidate.name) paints nothing")
    }
    robot.waitForSilence(of: .milliseconds(500))
    printKeys(robot)
    printIdle(robot)
  }

  /// Both in turn, so that what else the machine does strikes both.
  private func printStarts() throws {
    let all = [candidate] + (Candidate.peer.map { [$0] } ?? [])
    var times = [[Duration]](repeating: [], count: all.count)
    for _ in 0..<starts {
      for (index, candidate) in all.enumerated() {
        let start = ContinuousClock.now
        let robot = try candidate.start()
        if let time = waitForPaint(of: robot, since: start) { times[index].append(time) }
      }
    }
    for (candidate, times) in zip(all, times) {
      let samples = Samples(times)
      row(
        "start → first paint, \(candidate.name)",
        "median \(samples.quantile(0.5)) ms, least \(samples.quantile(0)) ms")
    }
  }

  /// The time until a visible character stands on the screen; `nil` when the program ends or takes 5 s.
  private func waitForPaint(of robot: Robot, since start: ContinuousClock.Instant) -> Duration? {
    while ContinuousClock.now - start < .seconds(5) {
      guard robot.read(for: .seconds(5)) > 0 else { return nil }
      let time = ContinuousClock.now - start
      if robot.screen.text.contains(where: { !$0.isWhitespace }) { return time }
    }
    return nil
  }

  /// Down and Up in turn, so that the list need not be long; the first output after a key is its answer.
  private func printKeys(_ robot: Robot) {
    var times: [Duration] = []
    _ = robot.takeOutput()
    for count in 0..<keys {
      let start = ContinuousClock.now
      robot.press(count.isMultiple(of: 2) ? .down : .up)
      if robot.read(for: .milliseconds(500)) > 0 { times.append(ContinuousClock.now - start) }
      robot.waitForSilence(of: .milliseconds(5))
    }
    let samples = Samples(times)
    row(
      "key → paint, \(times.count) of \(keys) keys",
      "median \(samples.quantile(0.5)) ms, p99 \(samples.quantile(0.99)) ms")
    row("bytes per key", "\(robot.takeOutput().count / max(1, times.count))")
  }

  private func printIdle(_ robot: Robot) {
    robot.waitForSilence(of: .milliseconds(500))
    guard let before = ProcessUse(of: robot.process) else { return }
    let end = ContinuousClock.now + idle
    while case let rest = end - .now, rest > .zero, robot.read(for: rest) >= 0 {}
    guard let after = ProcessUse(of: robot.process) else { return }
    row("idle for 5 s, context switches", "\(after.contextSwitches(since: before))")
    row("idle for 5 s, processor", "\((after.processorTime - before.processorTime).inMilliseconds) ms")
    row("memory (RSS)", "\(after.residentKilobytes / 1024) MB")
  }

  private func row(_ name: String, _ value: String) {
    print(name.padding(toLength: 44, withPad: " ", startingAt: 0) + value)
  }
}
