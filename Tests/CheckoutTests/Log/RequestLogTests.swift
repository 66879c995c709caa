import Foundation
import Testing

@testable import OneEntryClient
@testable import checkout

struct ExchangeLogTests {
  private let path = FileManager.default.temporaryDirectory.path + "/log-\(UUID().uuidString)"

  private func record(_ endpoint: String = "Orders.createOrder") -> RequestLogEntry {
    RequestLogEntry(
      time: Date(timeIntervalSince1970: 0), endpoint: endpoint, method: .post, path: "/api", requestID: "id",
      status: 201, milliseconds: 7)
  }

  private func lines() throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  }

  @Test func `each record is a line, added to what is there, in a file for its owner alone`() throws {
    for name in ["one", "two"] { try RequestLog(path).add(record(name)) }
    defer { unlink(path) }
    #expect(try lines().map { $0.contains("\"two\"") } == [false, true])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `a file that others could read is closed to them`() throws {
    close(open(path, O_CREAT | O_WRONLY, 0o644))
    defer { unlink(path) }
    _ = try RequestLog(path)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test(arguments: ["/nonexistent/log", "/dev/null", "/", "/dev/fd/0/x"])
  func `what is no file of one's own is refused with the reason`(_ path: String) {
    let error = #expect(throws: SettingsError.self) { try RequestLog(path) }
    #expect(error?.description.contains("log (\(path)) cannot be written") == true)
  }

  @Test func `a link is not followed`() throws {
    symlink("/tmp/elsewhere", path)
    defer { unlink(path) }
    #expect(throws: SettingsError.self) { try RequestLog(path) }
  }
}
