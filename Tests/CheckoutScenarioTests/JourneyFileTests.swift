import CheckoutScenario
import Foundation
import Testing

@testable import checkout

@MainActor struct JourneyFileTests {
  private static func play(_ scenario: Scenario) async -> (outcome: ScenarioOutcome, cast: String) {
    let stage = ScenarioStage(scenario, .sample)
    var cast = Asciicast(scenario, window: scenario.window)
    stage.run.onFrame = { cast.add($0) }
    let outcome = await stage.run.run()
    await stage.close()
    return (outcome, cast.text)
  }

  @Test func `there are journeys`() {
    #expect(JourneyFile.all.count > 12 && JourneyFile.pictures.count > 2)
  }

  @Test(arguments: JourneyFile.all + JourneyFile.pictures)
  func `a journey comes true, and the same screens are seen each time`(_ file: JourneyFile) async throws {
    let scenario = try file.scenario()
    let (first, again) = (await Self.play(scenario), await Self.play(scenario))
    let isSuccess = first.outcome.isSuccess
    #expect(isSuccess, "\(ScenarioSentences.text(first.outcome, file.name))")
    let isSame = first.cast == again.cast
    #expect(isSame && !first.cast.contains("127.0.0.1"))
  }
}

extension Settings {
  /// The demo shop, and nothing of this computer.
  static let sample = Settings(
    target: nil, language: .english, theme: "dark", provider: "email", stateFolder: NSTemporaryDirectory())
}
