import Foundation
import Testing
import TestSupport

/// A sandbox in a process of its own: a project that the program reaches as it would reach any other.
final class SandboxProcess {
  /// The one line that it prints.
  struct Announcement: Decodable {
    let url: String
    let appToken: String
    let user: String
    let password: String
    let storage: String
  }

  let process: Process
  let announcement: Announcement
  /// Everything it has printed until it was ready.
  let line: String
  private let home: Home
  /// Held open: whoever writes into a pipe that nobody reads is ended.
  private let pipe = Process.alone(Pipe.init)

  init(_ options: [String] = []) throws {
    home = try Home()
    process = Process()
    process.executableURL = Command.program
    process.arguments = ["sandbox"] + options
    process.environment = home.environment
    process.standardOutput = pipe
    try Process.alone { [process] in try process.run() }
    let limit = TimeLimit(seconds: 150) { [id = process.processIdentifier] in kill(id, SIGKILL) }
    defer { limit.callOff() }
    line = Self.readLine(pipe.fileHandleForReading)
    announcement = try JSONDecoder().decode(Announcement.self, from: Data(line.utf8))
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// What the program needs to know to shop here.
  var environment: [String: String] {
    ["ONEENTRY_PROJECT_URL": announcement.url, "ONEENTRY_APP_TOKEN": announcement.appToken]
  }

  /// Lets a fault strike an endpoint: once, or until `mend`.
  func spoil(_ endpoint: String, with fault: String, forGood: Bool = false) async throws {
    let strikes = forGood ? ",\"strikes\":null" : ""
    try await Web.send(
      "POST", announcement.url + "/sandbox/faults",
      #"{"fault":"\#(fault)","endpoint":"\#(endpoint)"\#(strikes)}"#)
  }

  /// Takes all faults away.
  func mend() async throws { try await Web.send("DELETE", announcement.url + "/sandbox/faults") }

  /// What the sandbox holds.
  func state() async throws -> State {
    try JSONDecoder().decode(State.self, from: try await Web.send("GET", announcement.url + "/sandbox/state"))
  }

  struct State: Decodable {
    struct Thing: Decodable {
      let id: Int
    }

    let orders: [Thing]
    let sessions: [Thing]
    let calls: [String: Int]
  }

  private static func readLine(_ handle: FileHandle) -> String {
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let more = handle.availableData
      if more.isEmpty { break }
      line += more
    }
    return String(decoding: line, as: UTF8.self)
  }
}

extension SandboxProcess {
  /// Waits until somebody has opened so many payment sessions; yields the latest.
  func session(_ number: Int = 1) async throws -> Int {
    for _ in 1...1000 {
      if let session = try await state().sessions.dropFirst(number - 1).first { return session.id }
      await Task.yield()
    }
    throw CancellationError()
  }
}
