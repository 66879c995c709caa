import CheckoutScenario
import Foundation
import Testing

@testable import checkout

@MainActor struct JourneyFileTests {
  private static func play(_ scenario: Scenario) async -> ScenarioOutcome {
    let stage = ScenarioStage(scenario, .sample)
    let outcome = await stage.run.run()
    await stage.close()
    return outcome
  }

  @Test func `there are journeys`() { #expect(JourneyFile.all.count > 8 && JourneyFile.pictures.count > 2) }

  @Test(arguments: JourneyFile.all + JourneyFile.pictures)
  func `a journey comes true`(_ file: JourneyFile) async throws {
    let outcome = await Self.play(try file.scenario())
    let isSuccess = outcome.isSuccess
    #expect(isSuccess, "\(ScenarioSentences.text(outcome, file.name))")
  }
}

extension Settings {
  /// The demo shop, and nothing of this computer.
  static let sample = Settings(
    target: nil, language: .english, theme: "dark", provider: "email", stateFolder: NSTemporaryDirectory())
}
