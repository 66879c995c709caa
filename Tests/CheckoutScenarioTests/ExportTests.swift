import CheckoutScreens
import Foundation
import Testing
import TestSupport

@testable import CheckoutScenario
@testable import OneEntrySandbox
@testable import checkout

/// What leaves a run is whole, and no secret is in it.
@MainActor struct ExportTests {
  private static let password = #"Pä"ss\wörd/+%€🐤"#
  private static let yaml = """
    version: 1
    title: '<Canaries> & "secrets"'
    steps:
      - press: f4
      - type: your-user@email.com
      - press: tab
      - type: "123456"
      - press: enter
      - do: inspector
      - press: escape
      - add: 14
      - fill: {name: Ann Example}
      - method: stripe
      - place
      - do: sign-out
      - answer: yes
      - caption: An account that nobody has
      - sign in: {user: "${CANARY_USER}", password: "${CANARY_PASSWORD}"}
      - place
    """

  /// A run that ends with a refused sign-in, and every secret that was part of it.
  private static func run() async throws -> (record: RunRecord, canaries: [Canary]) {
    let scenario = try Scenario(yaml: yaml)
    let stage = ScenarioStage(
      scenario, .sample, environment: ["CANARY_USER": "nobody@example.com", "CANARY_PASSWORD": password])
    var record = RunRecord(
      cast: Asciicast(scenario, window: scenario.window), session: SessionRecorder(isDemo: true))
    let store = stage.run.store
    store.onEvent = { action, before in record.session?.note(action, from: before, to: store.app) }
    var tokens: Set<String> = []
    stage.run.onFrame = { frame in
      record.cast?.add(frame)
      tokens.formUnion(await stage.demo.world?.tokens ?? [])
    }
    record.report.entries.append(.init(file: "canaries.yaml", await stage.run.run()))
    record.frame = stage.run.frame
    await stage.close()
    return (record, [Canary("password", password)] + tokens.sorted().map { Canary("token", $0) })
  }

  /// How an export is tried: what to look for to be sure that there is something in it.
  private static func sign(_ export: RunExport) -> String {
    switch export {
    case .json: #""status":"failed""#
    case .junit: "<failure message="
    case .cast: "Ann Example"
    case .picture: "</svg>"
    case .session: "name: Ann Example"
    }
  }

  @Test func `no secret is in what a run leaves, in whatever way it might be written`() async throws {
    let (record, canaries) = try await Self.run()
    #expect(canaries.count > 3)
    for export in RunExport.allCases {
      let text = export.text(record)
      #expect(text.contains(Self.sign(export)), "\(export)")
      let readings = Data(text.utf8).readings
      let found = Set(canaries.filter { $0.isIn(readings) }.map(\.name)).sorted()
      #expect(found == [], "\(export)")
    }
  }

  private nonisolated static let xmllint = "/usr/bin/xmllint"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: xmllint)))
  func `JUnit results are XML with a case for each step`() async throws {
    let record = try await Self.run().record
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    try Data(RunExport.junit.text(record).utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let steps = record.report.entries[0].outcome.steps.count
    let expected = [
      "count(//testsuite/testcase)": "\(steps)", "count(//failure)": "1", "count(//skipped)": "1",
      "string(//testcase/@classname)": #"<Canaries> & "secrets""#,
    ]
    for (path, value) in expected { #expect(try await Self.ask(path, of: file) == value, "\(path)") }
  }

  private static func ask(_ path: String, of file: URL) async throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: xmllint)
    process.arguments = ["--nonet", "--xpath", path, file.path]
    let output = Pipe()
    process.standardOutput = output
    let status = try await process.runToEnd()
    try #require(status == 0)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return text.trimmingCharacters(in: .newlines)
  }

  @Test func `a report says what became of each step`() async throws {
    let text = RunExport.json.text(try await Self.run().record)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/checkout/Scenario/RunReport.schema.json").standardized
    #expect(try JSONSchema(at: file).problems(in: text) == [])
  }
}

extension World {
  /// What opens something.
  fileprivate var tokens: [String] { [appToken] + signIns.flatMap { [$0.accessToken, $0.refreshToken] } }
}
