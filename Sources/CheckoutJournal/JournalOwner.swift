import Foundation

/// The process that holds the journal. The start time and the boot tell it from a later process of the same number.
public struct JournalOwner: Codable, Equatable, Sendable {
  /// The number of the process.
  public let processID: Int32
  /// Clock ticks from the boot to the start of the process; `nil` where the system does not tell.
  public let startTicks: UInt64?
  /// The running system's boot; `nil` where the system does not tell.
  public let bootID: String?

  /// This process.
  public static var current: JournalOwner {
    JournalOwner(
      processID: getpid(), startTicks: startTicks(in: contents(of: "/proc/self/stat")),
      bootID: contents(of: "/proc/sys/kernel/random/boot_id"))
  }

  /// The 22nd field of `proc(5)`'s `stat`, counted behind the program's name, which may hold spaces and brackets.
  static func startTicks(in stat: String?) -> UInt64? {
    guard let stat, let bracket = stat.lastIndex(of: ")") else { return nil }
    let fields = stat[bracket...].split(separator: " ")
    return fields.count > 20 ? UInt64(fields[20]) : nil
  }

  private static func contents(of path: String) -> String? {
    (try? String(contentsOfFile: path, encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
