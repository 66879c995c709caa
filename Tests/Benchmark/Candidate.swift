import Foundation
import TerminalRobot

/// A program to be measured.
struct Candidate {
  var program: URL
  var arguments: [String] = []

  var name: String { program.lastPathComponent }

  /// A well-known program written in C on the same library, to compare with in the same run.
  static var peer: Candidate? {
    let tig = Candidate(program: URL(filePath: "/usr/bin/tig"))
    return FileManager.default.isExecutableFile(atPath: tig.program.path) ? tig : nil
  }

  /// Starts it with the caller's environment, in a terminal of 120 × 40.
  func start() throws(RobotError) -> Robot {
    var environment = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "TMUX", "COLUMNS", "LINES"] { environment[name] = "" }
    environment["TERM"] = "xterm-256color"
    environment["LC_ALL"] = "C.UTF-8"
    return try Robot(program, arguments: arguments, environment: environment, columns: 120, rows: 40)
  }
}
