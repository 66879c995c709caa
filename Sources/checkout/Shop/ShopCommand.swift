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
  @OptionGroup var sharing: SharingOptions

  func run() async throws {
    let settings = try await Settings.loadOrExit(common)
    let pages = try sharing.agreedAddress(settings)
    var end = try await open(settings, pages)
    while let next = end.next {
      end = try await open(try await Settings.loadOrExit(common.opening(next)), pages)
    }
    if end.status != 0 { throw ExitCode(end.status) }
  }

  private func open(_ settings: Settings, _ pages: String?) async throws -> ShopEnd {
    var settings = settings
    if settings.target == nil { settings.pagesAddress = pages }
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
