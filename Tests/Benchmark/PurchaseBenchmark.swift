import Foundation

/// `checkout pay`, with all its checks and its journal, beside the four calls of a purchase and nothing else: made by Node's
/// `fetch`, and by OneEntry's SDK where that is in a folder of `NODE_PATH`.
struct PurchaseBenchmark {
  private let checkout: URL
  private let runs = 20

  init(checkout: URL) { self.checkout = checkout }

  func run() throws {
    // The SDK does not say which device it is on.
    let shop = try Shop(checkout, products: 20, options: ["--no-device"])
    let pay = [
      "pay", "--product", "14:1", "--account", "cash", "--field", "name=Ann Example", "--json",
      "--user", "your-user@email.com", "--password-stdin",
    ]
    let errands = [("checkout pay", checkout, pay)] + Self.fourCalls
    var (wall, processor) = (errands.map { _ in Samples() }, errands.map { _ in Samples() })
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

  private static var fourCalls: [(name: String, program: URL, arguments: [String])] {
    let node = URL(filePath: "/usr/bin/node")
    guard FileManager.default.isExecutableFile(atPath: node.path) else { return [] }
    let scripts = [("fetch", "four-calls.mjs")] + (hasSDK ? [("OneEntry's SDK", "four-calls-sdk.cjs")] : [])
    return scripts.map { name, script in
      let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: script).path
      return ("four calls by Node and \(name)", node, [path])
    }
  }

  private static var hasSDK: Bool {
    let path = ProcessInfo.processInfo.environment["NODE_PATH", default: ""]
    return path.split(separator: ":").contains {
      FileManager.default.fileExists(atPath: "\($0)/oneentry/package.json")
    }
  }

  /// Without Foundation's `Process`, whose own waiting takes longer than what is measured.
  private static func time(
    _ program: URL, _ arguments: [String], _ environment: [String: String]
  ) throws -> (wall: Duration, processor: Duration) {
    let input = try passwordFile()
    defer { close(input) }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let variables = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    let words = ([program.path] + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    let start = ContinuousClock.now
    var (process, status, use) = (pid_t(), Int32(), rusage())
    guard posix_spawn(&process, program.path, &files, nil, words, settings) == 0,
      wait4(process, &status, 0, &use) == process, status == 0
    else { throw Failed(program: program, status: status) }
    return (ContinuousClock.now - start, use.processorTime)
  }

  /// The password, to be read from its beginning.
  private static func passwordFile() throws -> Int32 {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { unlink(path) }
    try Data("123456\n".utf8).write(to: URL(filePath: path))
    return open(path, O_RDONLY)
  }

  struct Failed: Error {
    let program: URL
    let status: Int32
  }
}

extension rusage {
  fileprivate var processorTime: Duration {
    let seconds = ru_utime.tv_sec + ru_stime.tv_sec
    return .seconds(seconds) + .microseconds(ru_utime.tv_usec + ru_stime.tv_usec)
  }
}
