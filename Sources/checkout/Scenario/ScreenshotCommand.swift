import ArgumentParser
import CheckoutScenario
import Foundation
import TerminalPicture

/// Plays a scenario up to a step and draws the screen as it is then.
struct ScreenshotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screenshot", abstract: "Draws the screen at a step of a scenario, as SVG or PNG.",
    discussion: "Exit statuses are those of `checkout run`. It is always played in the demo shop.")

  @OptionGroup var demoShop: DemoShopOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var theme: ThemeOption

  @Argument(
    help: ArgumentHelp("A scenario file, in YAML.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: "After which step, counted from 1; the last one by default.")
  var step: Int?

  @Option(help: ArgumentHelp("At the end of the chapter with this title.", valueName: "title"))
  var chapter: String?

  @Option(help: ArgumentHelp("Where to write it: a name that ends with .svg or .png.", valueName: "file"))
  var out: String

  @Option(
    help: ArgumentHelp("The size of the screen, such as 120x40.", valueName: "columns x rows"),
    transform: WindowSize.init(argument:))
  var size: WindowSize?

  @Flag(help: "Draw the pictures of products, where chafa is installed.")
  var pictures = false

  @Option(help: "What is written in the bar of the window.")
  var title = "checkout"

  func validate() throws {
    guard step == nil || chapter == nil else { throw ValidationError("Give --step or --chapter, not both.") }
    guard out.hasSuffix(".svg") || out.hasSuffix(".png") else {
      throw ValidationError("--out is a name that ends with .svg or .png.")
    }
  }

  @MainActor func run() async throws {
    let flags = Flags(demoShop, language, theme).inDemoShop()
    let settings = try await Settings.loadOrExit(flags)
    var scenario = try ScenarioFile.readOrExit(file, flags)
    scenario.window = size ?? scenario.window
    let stage = ScenarioStage(
      scenario, settings, drawsPictures: pictures && PictureProgram().isInstalled)
    let outcome = await stage.run.run(until: try last(of: scenario))
    let frame = stage.run.frame
    await stage.close()
    guard outcome.isSuccess else {
      Console.complain(ScenarioSentences.text(outcome, file))
      throw ExitStatus.assertionFailed.code
    }
    try write(frame)
  }

  /// The step to stop after, by its index.
  private func last(of scenario: Scenario) throws -> Int {
    guard let chapter else {
      let last = step ?? scenario.steps.count
      guard 1...max(1, scenario.steps.count) ~= last else {
        throw ValidationError("\(file) has \(scenario.steps.count) steps; --step counts from 1.")
      }
      return last - 1
    }
    guard let index = scenario.lastStep(ofChapter: chapter) else {
      let known = scenario.chapters.map { "“\($0)”" }.joined(separator: ", ")
      throw ValidationError(
        known.isEmpty ? "\(file) has no chapters." : "\(file) has no chapter “\(chapter)”; it has \(known).")
    }
    return index
  }

  private func write(_ frame: RunFrame) throws {
    if out.hasSuffix(".svg") {
      let svg = RunExport.picture.text(RunRecord(frame: frame), title: title)
      return try ScenarioFile.writeOrExit(svg, to: out)
    }
    try ScenarioFile.writeOrExit(try pngOrExit(frame.picture(title: title)), to: out)
  }

  private func pngOrExit(_ picture: SVGPicture) throws -> Data {
    do { return try picture.png() } catch {
      Console.complain(
        "checkout: \(out) was not drawn: \(Self.reason(error)) A name that ends with .svg needs no drawing.")
      throw ExitStatus.outputLost.code
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? PNGFailure {
    case .noConverter: "PNG needs the program rsvg-convert (Debian: librsvg2-bin), which is not here."
    case .converterFailed(let status): "rsvg-convert ended with status \(status)."
    case nil: error.localizedDescription
    }
  }
}
