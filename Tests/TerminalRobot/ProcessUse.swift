import Foundation

/// What a process has used up so far, all its threads together, as Linux counts it.
public struct ProcessUse: Sendable {
  private struct Thread {
    let name: String
    let contextSwitches: Int

    init(in folder: String) {
      let values = ProcessUse.values(in: folder + "/status")
      contextSwitches =
        values["voluntary_ctxt_switches", default: 0] + values["nonvoluntary_ctxt_switches", default: 0]
      name =
        (try? String(contentsOfFile: folder + "/comm", encoding: .utf8).split(separator: "\n").joined()) ?? ""
    }
  }

  /// By their numbers.
  private let threads: [String: Thread]
  /// Of all threads, those that have ended too.
  public let processorTime: Duration
  /// Kilobytes in memory now.
  public let residentKilobytes: Int
  /// The same, where what several processes share counts in parts.
  public let proportionalKilobytes: Int

  /// `nil` where the process is gone or there is no `/proc`.
  public init?(of process: Int32) {
    let root = "/proc/\(process)"
    guard let threads = try? FileManager.default.contentsOfDirectory(atPath: root + "/task"),
      let memory = Self.values(in: root + "/status")["VmRSS"]
    else { return nil }
    residentKilobytes = memory
    proportionalKilobytes = Self.values(in: root + "/smaps_rollup")["Pss"] ?? memory
    self.threads = Dictionary(uniqueKeysWithValues: threads.map { ($0, Thread(in: "\(root)/task/\($0)")) })
    var clock: clockid_t = 0
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
    processorTime = .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// How often a thread that still lives went to sleep or was put aside since then.
  ///
  /// `name` asks for the threads of that name alone. The runtime has one of its own that wakes every second.
  public func contextSwitches(since earlier: ProcessUse, inThreadsNamed name: String? = nil) -> Int {
    threads.filter { name == nil || $0.value.name == name }
      .reduce(0) { $0 + $1.value.contextSwitches - (earlier.threads[$1.key]?.contextSwitches ?? 0) }
  }

  /// The lines of a status file that begin with a number, by their names.
  private static func values(in path: String) -> [String: Int] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [:] }
    let pairs = text.split(separator: "\n").compactMap { line -> (String, Int)? in
      let parts = line.split(whereSeparator: { $0 == ":" || $0.isWhitespace })
      guard parts.count > 1, let value = Int(parts[1]) else { return nil }
      return (String(parts[0]), value)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
