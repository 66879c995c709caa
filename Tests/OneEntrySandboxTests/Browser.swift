import Foundation
import Testing
import TestSupport

@testable import OneEntrySandbox

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A real browser, driven over WebDriver on loopback.
struct Browser: Sendable {
  /// How a browser is set up.
  struct Kind: Sendable {
    /// In CSS pixels; any where no scripts run.
    var width = 1000
    var language = "en"
    /// Whether pages may run JavaScript.
    var runsScripts = true
  }

  struct Refused: Error { let answer: String }

  private let driver: Loopback
  private let session: String

  static let programs = ["/usr/bin/chromium", "/usr/bin/chromedriver"]
  static var isInstalled: Bool { programs.allSatisfy(FileManager.default.isExecutableFile) }

  /// Runs `body` beside a browser, and ends the browser afterwards.
  static func run(_ kind: Kind = Kind(), _ body: @Sendable (Browser) async throws -> Void) async throws {
    let process = Process()
    let output = Process.alone(Pipe.init)
    process.executableURL = URL(filePath: programs[1])
    // Any port will not do: it takes one that is free for IPv6, and ends where that is not free for IPv4.
    process.arguments = ["--port=\(QuietPort.any())"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try Process.alone { try process.run() }
    // The driver inherits the test's signal mask, in which SIGTERM may be blocked.
    defer { kill(process.processIdentifier, SIGKILL) }
    let driver = try Loopback(port: port(said: output.fileHandleForReading))
    let opened = try await call(driver, "POST", "/session", capabilities(kind))
    let browser = Browser(driver: driver, session: try #require(opened["sessionId"]?.string))
    let result: Result<Void, any Error>
    do { result = .success(try await body(browser)) } catch { result = .failure(error) }
    _ = try await browser.call("DELETE", "")
    try result.get()
  }

  /// The driver says on which port it listens.
  private static func port(said output: FileHandle) throws -> Int {
    var text = ""
    while true {
      let bytes = output.availableData
      guard !bytes.isEmpty else { throw Refused(answer: text) }
      text += String(decoding: bytes, as: UTF8.self)
      if let match = text.firstMatch(of: /on port (\d+)\./), let port = Int(match.1) { return port }
    }
  }

  private static func capabilities(_ kind: Kind) -> JSON {
    var options: JSON = [
      "binary": .string(programs[0]),
      "args": [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--accept-lang=\(kind.language)",
      ],
    ]
    if kind.runsScripts {
      let device: JSON = [
        "width": .int(kind.width), "height": 760, "pixelRatio": 2, "mobile": .bool(kind.width < 500),
      ]
      options = options.adding(["mobileEmulation": ["deviceMetrics": device]])
    } else {
      // Without scripts, a click in an emulated device never ends.
      options = options.adding(["prefs": ["profile.managed_default_content_settings.javascript": 2]])
    }
    return ["capabilities": ["alwaysMatch": ["goog:chromeOptions": options]]]
  }

  private static func call(_ driver: Loopback, _ method: String, _ path: String, _ body: JSON?) async throws
    -> JSON
  {
    let answer = try await driver.send(method, path, body)
    guard answer.head.hasPrefix("HTTP/1.1 200"), let value = answer.json["value"] else {
      throw Refused(answer: answer.body)
    }
    return value
  }

  private func call(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
    try await Browser.call(driver, method, "/session/\(session)\(path)", body)
  }

  func open(_ url: String) async throws { _ = try await call("POST", "/url", ["url": .string(url)]) }

  func reload() async throws { _ = try await call("POST", "/refresh", [:]) }

  func goBack() async throws { _ = try await call("POST", "/back", [:]) }

  func click(_ selector: String) async throws {
    try await insisting { _ = try await call("POST", "/element/\(try await element(selector))/click", [:]) }
  }

  /// Whether the page comes to show a text; a click does not wait for the page after it.
  func shows(_ wanted: String) async throws -> Bool {
    try await insisting {
      guard try await text().contains(wanted) else { throw Refused(answer: "no \(wanted)") }
    }
    return true
  }

  /// Tries again while the page is on its way.
  private func insisting(_ action: () async throws -> Void) async throws {
    let end = ContinuousClock.now + .seconds(10)
    while true {
      do {
        return try await action()
      } catch is Refused where ContinuousClock.now < end {
        continue
      }
    }
  }

  /// Presses the button of the mouse twice over an element, as fast as a hand that means once.
  func doubleClick(_ selector: String) async throws {
    let target: JSON = ["element-6066-11e4-a52e-4f735466cecf": .string(try await element(selector))]
    try await press(times: 2, at: ["origin": target, "x": 0, "y": 0])
  }

  private func press(times: Int, at place: JSON) async throws {
    let press: JSON = ["type": "pointerDown", "button": 0]
    let release: JSON = ["type": "pointerUp", "button": 0]
    let move: JSON = ["type": "pointerMove", "duration": 0]
    let mouse: JSON = [
      "type": "pointer", "id": "mouse", "parameters": ["pointerType": "mouse"],
      "actions": .array([move.adding(place)] + (0..<times).flatMap { _ in [press, release] }),
    ]
    _ = try await call("POST", "/actions", ["actions": [mouse]])
  }

  func type(_ text: String, into selector: String) async throws {
    try await insisting {
      let element = try await element(selector)
      _ = try await call("POST", "/element/\(element)/clear", [:])
      _ = try await call("POST", "/element/\(element)/value", ["text": .string(text)])
    }
  }

  func text(_ selector: String = "body") async throws -> String {
    try await call("GET", "/element/\(try await element(selector))/text").string ?? ""
  }

  func title() async throws -> String { try await call("GET", "/title").string ?? "" }

  func count(_ selector: String) async throws -> Int {
    let body: JSON = ["using": "css selector", "value": .string(selector)]
    return try await call("POST", "/elements", body).array?.count ?? 0
  }

  func evaluate(_ script: String) async throws -> JSON {
    try await call("POST", "/execute/sync", ["script": .string("return \(script)"), "args": []])
  }

  func picture() async throws -> Data {
    try #require(Data(base64Encoded: try await call("GET", "/screenshot").string ?? ""))
  }

  private func element(_ selector: String) async throws -> String {
    let found = try await call("POST", "/element", ["using": "css selector", "value": .string(selector)])
    return try #require(found.members?.first?.value.string)
  }
}
