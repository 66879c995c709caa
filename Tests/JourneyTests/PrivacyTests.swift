import Foundation
import Testing
import TestSupport

/// What other programs get to see of the real one.
struct PrivacyTests {
  @Test func `no core file is written, whatever ends the program`() throws {
    let shopper = try Shopper()
    try shopper.robot.waitFor("12.90")
    let limits = try String(contentsOfFile: "/proc/\(shopper.robot.process)/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(whereSeparator: \.isWhitespace).suffix(3) == ["0", "0", "bytes"])
  }

  /// The system takes the files of a process that is not to be dumped away from its user; root has them anyway.
  @Test(.enabled(if: Unprivileged.canRun))
  func `other programs of the same user cannot look into the memory`() throws {
    let process = try Unprivileged.start(["sandbox"])
    defer { process.terminate() }
    var status = stat()
    try #require(stat("/proc/\(process.processIdentifier)/mem", &status) == 0)
    #expect(status.st_uid == 0)
  }
}

/// The program, run by somebody who is not root.
private enum Unprivileged {
  private static let isRoot = geteuid() == 0
  private static let command =
    isRoot ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : ["/usr/bin/env"]

  /// Whether another user may run what was built here.
  static let canRun = (try? start(["--version"]))?.exits == 0

  /// Starts the program and waits for its first line.
  static func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    let output = Process.alone(Pipe.init)
    process.executableURL = URL(filePath: command[0])
    process.arguments = command.dropFirst() + [Command.program.path] + arguments
    process.environment = ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin"]
    process.standardOutput = output
    try Process.alone { try process.run() }
    _ = output.fileHandleForReading.availableData
    return process
  }
}

extension Process {
  fileprivate var exits: Int32 {
    waitUntilExit()
    return terminationStatus
  }
}
