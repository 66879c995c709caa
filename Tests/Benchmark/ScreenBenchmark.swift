import Foundation
import TerminalRobot

/// How soon programs are there, how soon they answer a key, and what they cost while nothing happens. They take turns, so
/// that what else the machine does strikes all of them.
struct ScreenBenchmark {
  private let candidates: [Candidate]
  private let shop: Shop
  private let starts = 20
  private let rounds = 5
  /// Down as often as up, so that the list scrolls.
  private let keys = [Keystroke](repeating: .down, count: 60) + [Keystroke](repeating: .up, count: 60)
  private let idle = Duration.seconds(10)

  init(checkout: URL, floor: URL) throws {
    shop = try Shop(checkout, products: 1000)
    candidates =
      try [Candidate(name: "floor in C", program: floor)] + Candidate.peers(in: shop.folder) + [
        Candidate(name: "checkout", program: checkout, environment: shop.environment),
        Candidate(name: "checkout, demo shop", program: checkout),
      ]
  }

  private struct Measured {
    var starts = Samples()
    var keys = Samples()
    var keyCount = 0
    var bytes = 0
    var processor = Duration.zero
  }

  func run() throws {
    var measured = [Measured](repeating: Measured(), count: candidates.count)
    for _ in 0..<starts { for index in candidates.indices { try start(index, &measured[index]) } }
    let robots = try candidates.map { try $0.start() }
    for robot in robots { robot.waitForSilence(of: .seconds(1)) }
    for _ in 0..<rounds { for (index, robot) in robots.enumerated() { press(robot, &measured[index]) } }
    var table = Table(heading: [
      "120 × 40", "first paint ms: median (least)", "key ms: median, p99", "CPU ms a key", "bytes a key",
      "idle 10 s: switches, CPU ms", "RSS, PSS MB",
    ])
    let before = robots.map { ProcessUse(of: $0.process) }
    for robot in robots { robot.watch(for: idle / robots.count) }
    for (index, robot) in robots.enumerated() {
      table.rows.append(row(candidates[index], measured[index], before[index], ProcessUse(of: robot.process)))
    }
    table.print()
  }

  private func start(_ index: Int, _ measured: inout Measured) throws {
    let start = ContinuousClock.now
    let robot = try candidates[index].start()
    measured.starts.add(robot.timeUntilPaint(since: start))
  }

  private func press(_ robot: Robot, _ measured: inout Measured) {
    let before = ProcessUse(of: robot.process)
    _ = robot.takeOutput()
    for key in keys { measured.keys.add(robot.timeToAnswer(key)) }
    measured.keyCount += keys.count
    measured.bytes += robot.takeOutput().count
    guard let before, let after = ProcessUse(of: robot.process) else { return }
    measured.processor += after.processorTime - before.processorTime
  }

  private func row(
    _ candidate: Candidate, _ measured: Measured, _ before: ProcessUse?, _ after: ProcessUse?
  ) -> [String] {
    let cost = before.flatMap { before in
      after.map { after in
        [
          "\(after.contextSwitches(since: before)), \((after.processorTime - before.processorTime).inMilliseconds)",
          "\(after.residentKilobytes / 1024), \(after.proportionalKilobytes / 1024)",
        ]
      }
    }
    return [
      candidate.name, "\(measured.starts.quantile(0.5)) (\(measured.starts.quantile(0)))",
      "\(measured.keys.quantile(0.5)), \(measured.keys.quantile(0.99))",
      (measured.processor / measured.keyCount).inMilliseconds,
      "\(measured.bytes / max(1, measured.keys.count))",
    ] + (cost ?? ["—", "—"])
  }
}
