import ArgumentParser
import CheckoutScenario
import CheckoutScreens
import Foundation

/// Plays scenario files and says whether everything in them came true.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Plays scenario files: purchases step by step, with what must be true.",
    discussion: "In the demo shop, which is the same in every run, unless a project is set. "
      + ExitStatus.tableOfPlaying)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var theme: ThemeOption
  @OptionGroup var terminal: TerminalOptions
  @OptionGroup var options: RunOptions

  @Argument(
    help: ArgumentHelp("Scenario files, in YAML.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  func validate() throws {
    guard options.cast == nil && !options.stopHere || files.count == 1 else {
      throw ValidationError("--cast and --stop-here take one scenario; name one file.")
    }
  }

  @MainActor func run() async throws {
    let flags = Flags(project, language, theme, terminal)
    let settings = try await Settings.loadOrExit(flags)
    let scenarios = try files.map { try ScenarioFile.readOrExit($0, flags) }
    let player = ScenarioPlayer(settings, options)
    try await player.askWhetherLive(scenarios)
    var report = ScenarioReport()
    var isPrinted = true
    for (file, scenario) in zip(files, scenarios) where !player.isInterrupted {
      let outcome = try await player.play(scenario)
      report.entries.append(.init(file: file, outcome))
      isPrinted = Console.print(ScenarioSentences.text(outcome, file)) && isPrinted
    }
    try write(RunRecord(report: report, cast: player.cast))
    if let signal = player.signal { throw ExitCode(128 + signal) }
    let status = report.isSuccess ? ExitStatus.success : .assertionFailed
    throw status.afterPrinting(isPrinted).code
  }

  private func write(_ record: RunRecord) throws {
    for (path, export) in [(options.json, RunExport.json), (options.junit, .junit), (options.cast, .cast)] {
      if let path { try ScenarioFile.writeOrExit(export.text(record), to: path) }
    }
  }
}
