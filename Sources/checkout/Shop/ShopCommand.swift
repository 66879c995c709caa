import ArgumentParser
import CursesTerminal

/// How a visit to a shop ended.
struct ShopEnd {
  /// The exit status.
  let status: Int32
  /// The name of the project to be opened now; `nil` for none.
  let next: String?
}

/// The checkout on a full screen.
struct ShopCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shop",
    abstract: "Opens the shop on a full screen (this is what happens without a subcommand).")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    var end = try await open(common)
    while let next = end.next { end = try await open(common.opening(next)) }
    if end.status != 0 { throw ExitCode(end.status) }
  }

  private func open(_ options: CommonOptions) async throws -> ShopEnd {
    let settings = try await Settings.loadOrExit(options)
    return settings.isLinear
      ? await LinearShop.run(settings) : await FullScreen.run(settings, on: try startTerminal())
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
