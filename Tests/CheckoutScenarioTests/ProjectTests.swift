import CheckoutScenario
import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import checkout

/// A scenario in a project, with the clock of the wall and a user of its own.
@MainActor struct ProjectTests {
  private static let yaml = """
    version: 1
    title: In a project
    steps:
      - sign in: {user: "${SHOP_USER}", password: "${SHOP_PASSWORD}"}
      - add: 14
      - fill: {name: Ann Example}
      - method: stripe
      - place
      - wait until: {payment: waiting, within: 20s}
      - calls: {createOrder: 1, createSession: 1}
    """

  private static func play(_ yaml: String, _ environment: [String: String]) async throws -> ScenarioOutcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "checkout-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let sandbox = try await RunningSandbox.start()
    var settings = Settings.sample
    let url = try ProjectURL(sandbox.announcement.url)
    settings.target = .init(
      url: url, origin: "environment", appToken: Secret(sandbox.announcement.appToken),
      network: try TransportSetup(to: url))
    settings.stateFolder = folder.path
    let stage = ScenarioStage(try Scenario(yaml: yaml), settings, environment: environment)
    let outcome = await stage.run.run()
    await stage.close()
    await sandbox.stop()
    return outcome
  }

  private static let variables = ["SHOP_USER": "your-user@email.com", "SHOP_PASSWORD": "123456"]

  @Test func `a purchase is played in a project`() async throws {
    let outcome = try await Self.play(Self.yaml, Self.variables)
    let isSuccess = outcome.isSuccess
    #expect(isSuccess, "\(ScenarioSentences.text(outcome, "project"))")
  }

  @Test(arguments: [
    ("  - sign in", "Only the demo shop has a user of its own"),
    (
      "  - sign in: {user: \"${SHOP_USER}\", password: \"${NONE}\"}",
      "The environment variable NONE is not set"
    ),
    ("  - sign in: {user: \"${SHOP_USER}\", password: \"${SHOP_USER}\"}", "password"),
    ("  - fault: createOrder:down", "This step is for the demo shop, and a project is set."),
    ("  - wait until: {order: placed, within: 1s}", "After 1 s, order is “none”, not “placed”."),
  ])
  func `what a project cannot do is said`(step: String, sentence: String) async throws {
    let outcome = try await Self.play("version: 1\ntitle: T\nsteps:\n" + step, Self.variables)
    let failure = outcome.failure?.sentence ?? ""
    #expect(failure.contains(sentence), "\(failure)")
  }
}
