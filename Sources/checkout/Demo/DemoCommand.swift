import ArgumentParser
import CheckoutScenario
import CheckoutViewModel
import CursesTerminal

/// Shows the shop to others.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "A tour of the shop in five minutes, for showing it to others.",
    discussion: """
      Enter goes on, the left arrow goes back, a number opens a chapter, t hands the keyboard over and q leaves. It is \
      played in the demo shop, also where a project is set.
      """)

  @OptionGroup var language: LanguageOption
  @OptionGroup var theme: ThemeOption
  @OptionGroup var terminal: TerminalOptions

  @Option(help: ArgumentHelp("The chapter to begin with.", valueName: "number"))
  var chapter = 1

  @Option(
    defaultAsFlag: TourPace.calm,
    help: ArgumentHelp(
      "Go on by itself after this long at each caption, by default as long as it takes to read it.",
      valueName: "seconds"))
  var auto: TourPace?

  @OptionGroup var sharing: SharingOptions

  @MainActor func run() async throws {
    var settings = try await Settings.loadOrExit(Flags(language, theme, terminal).inDemoShop())
    settings.pagesAddress = try sharing.agreedAddress(settings)
    let tour = try tourOrExit(withPhone: settings.pagesAddress != nil)
    let player = TourPlayer(tour, settings, auto ?? .byHand, on: try startOrExit())
    let status = await player.play()
    if status != 0 { throw ExitCode(status) }
  }

  private func tourOrExit(withPhone: Bool) throws -> Tour {
    let chapters = try TourFiles.chapters(withPhone: withPhone)
    guard 1...chapters.count ~= chapter, let tour = Tour(chapters, beginningAt: chapter - 1) else {
      Console.complain("checkout: --chapter is a number from 1 to \(chapters.count).")
      throw ExitStatus.usage.code
    }
    return tour
  }

  private func startOrExit() throws -> Terminal {
    do {
      return try Terminal.start()
    } catch {
      Console.complain(
        "checkout: the tour needs a full screen, and there can be none here: \(error). Open a terminal window and run"
          + " it there.")
      throw ExitStatus.noTerminal.code
    }
  }
}
