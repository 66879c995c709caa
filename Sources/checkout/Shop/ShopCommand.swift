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

  @OptionGroup var project: ProjectOptions
  @OptionGroup var store: StoreOption
  @OptionGroup var language: LanguageOption
  @OptionGroup var theme: ThemeOption
  @OptionGroup var terminal: TerminalOptions
  @OptionGroup var shopping: ShoppingOptions
  @OptionGroup var sharing: SharingOptions
  @OptionGroup var evidence: EvidenceOption

  @Option(
    help: ArgumentHelp(
      "Write what you do to this file, as a scenario for checkout run; no password is in it.",
      valueName: "file"))
  var record: String?

  /// A recording is of one project.
  @MainActor func run() async throws {
    let flags = Flags(project, store, language, theme, terminal, shopping)
    let settings = try await settings(flags)
    let pages = try sharing.agreedAddress(settings)
    var end = try await open(settings, pages, recordingTo: record)
    while let next = end.next {
      end = try await open(try await self.settings(flags.opening(next)), pages, recordingTo: nil)
    }
    if end.status != 0 { throw ExitCode(end.status) }
  }

  private func settings(_ flags: Flags) async throws -> Settings {
    do throws(SettingsError) {
      let settings = try await Settings.ofProcess(flags).keepingEvidence(evidence)
      if record != nil { try settings.checkFilesAllowed(for: "--record") }
      return settings
    } catch {
      throw error.complained()
    }
  }

  @MainActor private func open(
    _ settings: Settings, _ pages: String?, recordingTo file: String?
  ) async throws -> ShopEnd {
    var settings = settings
    if settings.target == nil { settings.pagesAddress = pages }
    let recording = try file.map { try SessionFile.openOrExit($0, settings) }
    return settings.isLinear
      ? await LinearShop.run(settings, recording: recording)
      : await FullScreen.run(settings, on: try Terminal.startOrExit(), recording: recording)
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
          + " “checkout --linear” or “checkout pay”, which need no screen.")
      throw ExitStatus.noTerminal.code
    }
  }
}
