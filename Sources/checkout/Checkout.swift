import ArgumentParser

struct Checkout: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkout",
    abstract: "A checkout in your terminal, for any OneEntry project.",
    discussion: """
      Without a project it opens its own demo shop. With ONEENTRY_PROJECT_URL and ONEENTRY_APP_TOKEN, from the \
      environment, a .env file or config.json, it opens that project.
      """,
    version: version,
    subcommands: [
      ShopCommand.self, PayCommand.self, ResumeCommand.self, StatusCommand.self, DoctorCommand.self,
      RunCommand.self, DemoCommand.self, ScreenshotCommand.self,
      SandboxCommand.self,
    ],
    defaultSubcommand: ShopCommand.self)

  /// The version of the program.
  static let version = "1.0.0"

  /// Does what the command line asks for; yields the exit status.
  static func run() async -> Int32 {
    do {
      var command = try await parse()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return ExitStatus.success.rawValue
    } catch let code as ExitCode {
      // It has nothing more to say, and the argument parser would look through its help to find that out.
      return code.rawValue
    } catch {
      return say(error)
    }
  }

  /// What the command line asks for. An errand that stands first and is said right is read by itself, which takes half the
  /// time; whatever else there is, the whole knows what to say about it.
  private static func parse() async throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    if let command = try? errand?.parse(Array(arguments.dropFirst())) { return command }
    return try await asyncParseAsRoot()
  }

  /// The errand that stands first.
  private static var errand: (any ParsableCommand.Type)? {
    let errands: [any ParsableCommand.Type] = [PayCommand.self, ResumeCommand.self, StatusCommand.self]
    return errands.first { $0.configuration.commandName == CommandLine.arguments.dropFirst().first }
  }

  /// Whether an errand that could not be read was to answer with one JSON object.
  private static var asksForReport: Bool {
    errand != nil && CommandLine.arguments.prefix { $0 != "--" }.contains("--json")
  }

  /// Prints what an error has to say; the text that `--help` and its like ask for is one too.
  private static func say(_ error: any Error) -> Int32 {
    let text = fullMessage(for: error)
    let code = exitCode(for: error)
    if text.isEmpty { return code.rawValue }
    if !code.isSuccess, asksForReport { _ = Console.print(HeadlessReport.usage.line) }
    if code.isSuccess { return ExitStatus.success.afterPrinting(Console.print(text)).rawValue }
    Console.complain(text)
    return code.rawValue
  }
}
