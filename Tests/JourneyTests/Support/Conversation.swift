import Foundation
import Testing
import TestSupport

/// A shopper who hears lines and answers them, over pipes.
final class Conversation {
  private let process = Process()
  private let input = Process.alone(Pipe.init)
  private let output = Process.alone(Pipe.init)
  private var unread = Data()
  private let limit: TimeLimit
  /// Everything that was said so far.
  private(set) var heard: [String] = []
  /// What was said since the last answer.
  private(set) var news: [String] = []

  /// Talks to the program itself, or to what leads to it.
  init(
    program: URL = Command.program, arguments: [String] = ["--linear"], environment: [String: String],
    home: Home
  ) throws {
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = home.folder
    process.environment = home.environment
      .merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }.merging(environment) { _, given in given }
    process.standardInput = input
    process.standardOutput = output
    try Process.alone { [process] in try process.run() }
    limit = TimeLimit(seconds: 150) { [id = process.processIdentifier] in kill(id, SIGKILL) }
  }

  deinit {
    limit.callOff()
    if process.isRunning { process.terminate() }
  }

  /// Hears everything up to the next question, and yields the question.
  @discardableResult func question() throws -> String {
    while let line = nextLine() {
      if line.hasSuffix(": ") { return line }
    }
    throw Silence(heard: heard)
  }

  /// Hears everything up to a line that has this in it, and yields the line.
  @discardableResult func wait(for text: String) throws -> String {
    while let line = nextLine() {
      if line.contains(text) { return line }
    }
    throw Silence(heard: heard)
  }

  /// Answers a question; what is answered before it is asked waits.
  func answer(_ lines: String...) throws {
    news = []
    try input.fileHandleForWriting.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// Hangs up and yields the exit status.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    while nextLine() != nil {}
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The program has ended where something was still expected.
  struct Silence: Error { let heard: [String] }

  private func nextLine() -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: unread[..<end], as: UTF8.self)
        unread = unread[unread.index(after: end)...]
        heard.append(line)
        news.append(line)
        return line
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      unread += more
    }
  }
}
