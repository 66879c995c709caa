import Foundation
import TerminalRobot

/// A program to be measured.
struct Candidate {
  var name: String
  var program: URL
  var arguments: [String] = []
  var environment: [String: String] = [:]

  /// Well-known programs written for the same library, as far as they are here: a list of commits and one of feeds.
  static func peers(in folder: URL) throws -> [Candidate] {
    let feeds = folder.appending(path: "feeds")
    let lines = (1...1000).map { "file:///nowhere/\($0) \"~A feed of the list, number \($0)\"" }
    try lines.joined(separator: "\n").write(to: feeds, atomically: true, encoding: .utf8)
    let cache = folder.appending(path: "cache.db").path
    return [
      Candidate(name: "tig", program: URL(filePath: "/usr/bin/tig")),
      Candidate(
        name: "newsboat", program: URL(filePath: "/usr/bin/newsboat"),
        arguments: ["-u", feeds.path, "-c", cache, "-C", "/dev/null"]),
    ].filter { FileManager.default.isExecutableFile(atPath: $0.program.path) }
  }

  /// Starts it with the caller's environment, in a terminal of 120 × 40.
  func start() throws(RobotError) -> Robot {
    var variables = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    for name in ["NO_COLOR", "TMUX", "COLUMNS", "LINES"] { variables[name] = "" }
    variables["TERM"] = "xterm-256color"
    variables["LC_ALL"] = "C.UTF-8"
    return try Robot(program, arguments: arguments, environment: variables, columns: 120, rows: 40)
  }
}
