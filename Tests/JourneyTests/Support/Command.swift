import Foundation
import TerminalRobot

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

  /// Starts the program; it writes into two files of its home.
  func start(_ arguments: [String], input: String = "") throws -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = home.folder
    process.environment = home.environment
      .merging(["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]) { own, _ in own }
      .merging(environment) { _, given in given }
    process.standardInput = try handle("input", holding: input)
    process.standardOutput = try handle("output")
    process.standardError = try handle("complaints")
    try process.run()
    return process
  }

  /// Runs the program to its end.
  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    try outcome(of: start(arguments, input: input))
  }

  /// Waits for the end of what was started.
  func outcome(of process: Process) throws -> Outcome {
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
