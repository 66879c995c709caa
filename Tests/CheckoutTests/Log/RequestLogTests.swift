import Foundation
import OneEntryClient
import Testing
import TestSupport

@testable import checkout

struct ExchangeLogTests {
  private let path = FileManager.default.temporaryDirectory.path + "/log-\(UUID().uuidString)"

  private func lines() throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  }

  @Test func `each record is a line, added to what is there, in a file for its owner alone`() throws {
    for name in ["one", "two"] { try RequestLog(path).add(#"{"line":"\#(name)"}"#) }
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

  @Test func `the first line has the version, and each setting with its origin but no secret`() async throws {
    let folder = try Folder(["/.env": "ONEENTRY_APP_TOKEN=canary-token"])
    let environment = ["ONEENTRY_PROJECT_URL": "https://shop.example", "HOME": folder.url.path]
    let flags = Flags(try ProjectOptions.parse(["--log", path]), try ThemeOption.parse(["--theme", "dark"]))
    _ = try await Settings.load(flags, environment: environment, folder: folder.url) { _ in nil }
    defer { unlink(path) }
    let line = String(try #require(try lines().first))
    let schema = try JSONSchema(
      at: HouseTests.root.appending(path: "Sources/checkout/Log/LogLine.schema.json"))
    #expect(try schema.problems(in: line) == [])
    #expect(line.hasPrefix(#"{"time":""#) && line.contains(#""version":"\#(Checkout.version)""#))
    #expect(line.contains(#""app.token":{"origin":".env","value":null}"#) && !line.contains("canary"))
    #expect(line.contains(#""theme":{"origin":"command line","value":"dark"}"#))
    #expect(line.contains(#""project.url":{"origin":"environment","value":"https://shop.example"}"#))
    #expect(line.contains(#""mouse":{"origin":"default","value":null}"#))
  }
}
