import Foundation
import TerminalRobot
import TestSupport

/// One run of the program without a terminal.
struct Command {
  /// What is left of a run.
  struct Outcome {
    let status: Int32
    let output: String
    let complaints: String
  }

  let home: Home
  var environment: [String: String] = [:]

  static let program = Robot.productURL("checkout")

  /// Starts the program; it writes into two files of its home, unless a redirection, as a shell has them, says otherwise.
  /// Descriptor 5 is a pipe that nobody reads.
  func start(
    _ arguments: [String], input: String = "", redirection: String? = nil, program: URL = Self.program
  ) throws -> Process {
    let process = Process()
    process.executableURL = redirection == nil ? program : URL(filePath: "/bin/sh")
    process.arguments =
      redirection.map {
        ["-c", Self.pipeline + "exec \"$0\" \"$@\" \($0) 5>&-", program.path] + arguments
      }
      ?? arguments
    process.currentDirectoryURL = home.folder
    process.environment = home.environment
      .merging(["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]) { own, _ in own }
      .merging(environment) { _, given in given }
    process.standardInput = try handle("input", holding: input)
    process.standardOutput = try handle("output")
    process.standardError = try handle("complaints")
    try Process.alone { try process.run() }
    return process
  }

  /// Runs the program, or another one, to its end.
  func run(
    _ arguments: [String], input: String = "", redirection: String? = nil, program: URL = Self.program
  ) throws -> Outcome {
    try outcome(of: start(arguments, input: input, redirection: redirection, program: program))
  }

  private static let pipeline = "mkfifo pipe; exec 4<>pipe 5>pipe 4>&-; "

  /// Waits for the end of what was started; whatever takes a minute is killed.
  func outcome(of process: Process) throws -> Outcome {
    let limit = TimeLimit(seconds: 150) { [id = process.processIdentifier] in kill(id, SIGKILL) }
    defer { limit.callOff() }
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try text("output"), complaints: try text("complaints"))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: home.folder.appending(path: name), encoding: .utf8)
  }

  private func handle(_ name: String, holding text: String = "") throws -> FileHandle {
    let file = home.folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try FileHandle(forUpdating: file)
  }
}
