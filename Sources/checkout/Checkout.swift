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
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return ExitStatus.success.rawValue
    } catch {
      return say(error)
    }
  }

  /// Prints what an error has to say; the text that `--help` and its like ask for is one too.
  private static func say(_ error: any Error) -> Int32 {
    let text = fullMessage(for: error)
    let code = exitCode(for: error)
    if text.isEmpty { return code.rawValue }
    if code.isSuccess { return ExitStatus.success.afterPrinting(Console.print(text)).rawValue }
    Console.complain(text)
    return code.rawValue
  }
}
