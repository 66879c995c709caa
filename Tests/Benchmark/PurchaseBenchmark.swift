import Foundation

/// `checkout pay`, with all its checks and its journal, beside the four calls of a purchase and nothing else, made by Node's
/// `fetch`: a stand-in for OneEntry's SDK, which makes them in the same way.
struct PurchaseBenchmark {
  private let checkout: URL
  private let runs = 20

  init(checkout: URL) { self.checkout = checkout }

  func run() throws {
    let shop = try Shop(checkout, products: 20)
    let pay = [
      "pay", "--product", "14:1", "--account", "cash", "--field", "name=Ann Example", "--json",
      "--user", "your-user@email.com", "--password-stdin",
    ]
    let node = URL(filePath: "/usr/bin/node")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "four-calls.mjs").path
    let errands = [("checkout pay", checkout, pay), ("four calls by Node's fetch", node, [script])]
      .filter { FileManager.default.isExecutableFile(atPath: $0.1.path) }
    var (wall, processor) = (
      [Samples](repeating: Samples(), count: 2), [Samples](repeating: Samples(), count: 2)
    )
    for _ in 0..<runs {
      for (index, errand) in errands.enumerated() {
        let (time, use) = try Self.time(errand.1, errand.2, shop.environment)
        wall[index].add(time)
        processor[index].add(use)
      }
    }
    var table = Table(heading: ["a purchase", "wall ms: median (least)", "CPU ms: median"])
    for (index, errand) in errands.enumerated() {
      table.rows.append([
        errand.0, "\(wall[index].quantile(0.5)) (\(wall[index].quantile(0)))", processor[index].quantile(0.5),
      ])
    }
    table.print()
  }

  private static func time(
    _ program: URL, _ arguments: [String], _ environment: [String: String]
  ) throws -> (wall: Duration, processor: Duration) {
    let process = Process()
    let input = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try input.fileHandleForWriting.write(contentsOf: Data("123456\n".utf8))
    try input.fileHandleForWriting.close()
    let (before, start) = (processorOfChildren, ContinuousClock.now)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(program: program, status: process.terminationStatus)
    }
    return (ContinuousClock.now - start, processorOfChildren - before)
  }

  struct Failed: Error {
    let program: URL
    let status: Int32
  }

  /// Of those that have ended.
  private static var processorOfChildren: Duration {
    var use = rusage()
    // RUSAGE_CHILDREN, to which glibc gives a type that its own function does not take.
    getrusage(-1, &use)
    let seconds = use.ru_utime.tv_sec + use.ru_stime.tv_sec
    return .seconds(seconds) + .microseconds(use.ru_utime.tv_usec + use.ru_stime.tv_usec)
  }
}
