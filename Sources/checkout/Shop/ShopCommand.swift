import ArgumentParser
import CursesTerminal

/// The checkout on a full screen.
struct ShopCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shop",
    abstract: "Opens the shop on a full screen (this is what happens without a subcommand).")

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "Write what you do to this file, as a scenario for checkout run; no password is in it.",
      valueName: "file"))
  var record: String?

  func validate() throws {
    guard record == nil || !common.restriction.restricted else {
      throw ValidationError("--record writes a file, which visitors may not; leave --restricted out.")
    }
  }

  @MainActor func run() async throws {
    let settings = try await Settings.loadOrExit(common)
    let recording =
      settings.restriction == nil ? try record.map { try SessionFile.openOrExit($0, settings) } : nil
    let status =
      settings.isLinear
      ? await LinearShop.run(settings, recording: recording)
      : await FullScreen.run(settings, on: try Terminal.startOrExit(), recording: recording)
    if status != 0 { throw ExitCode(status) }
  }
}

extension Terminal {
  /// The terminal; where there can be no full screen, says why and throws the exit status.
  static func startOrExit() throws -> Terminal {
    do {
      return try start()
    } catch {
      Console.complain(
        "checkout: there can be no full screen here: \(error). Open a terminal window and run it there, or use"
          + " “checkout pay”, which needs no screen.")
      throw ExitStatus.noTerminal.code
    }
  }
}
