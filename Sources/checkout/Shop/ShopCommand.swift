import ArgumentParser
import CursesTerminal

/// The checkout on a full screen.
struct ShopCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shop",
    abstract: "Opens the shop on a full screen (this is what happens without a subcommand).")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let settings = try await Settings.loadOrExit(common)
    let status =
      settings.isLinear
      ? await LinearShop.run(settings) : await FullScreen.run(settings, on: try startTerminal())
    if status != 0 { throw ExitCode(status) }
  }

  private func startTerminal() throws -> Terminal {
    do {
      return try Terminal.start()
    } catch {
      Console.complain(
        "checkout: there can be no full screen here: \(error). Open a terminal window and run it there, or use"
          + " “checkout pay”, which needs no screen.")
      throw ExitStatus.noTerminal.code
    }
  }
}
