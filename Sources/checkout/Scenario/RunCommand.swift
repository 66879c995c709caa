import ArgumentParser
import CheckoutScenario
import CheckoutScreens
import Foundation

/// Plays scenario files and says whether everything in them came true.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Plays scenario files: purchases step by step, with what must be true.")

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Scenario files, in YAML.", valueName: "file"))
  var files: [String]

  func run() async throws {
    let settings = try await Settings.loadOrExit(common)
    var isSuccess = true
    for file in files {
      let scenario = try ScenarioFile.readOrExit(file)
      let stage = await ScenarioStage(scenario, settings)
      let outcome = await stage.run.run()
      await stage.close()
      isSuccess = isSuccess && outcome.isSuccess
      _ = Console.print(ScenarioSentences.text(outcome, file))
    }
    if !isSuccess { throw ExitStatus.assertionFailed.code }
  }
}
