import ArgumentParser

struct Checkout: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkout",
    abstract: "A checkout in your terminal, for any OneEntry project.",
    discussion: """
      Without a project it opens its own demo shop. With ONEENTRY_PROJECT_URL and ONEENTRY_APP_TOKEN, from the \
      environment, a .env file or config.json, it opens that project.
      """,
    version: "1.0.0",
    subcommands: [
      ShopCommand.self, PayCommand.self, ResumeCommand.self, StatusCommand.self, SandboxCommand.self,
    ],
    defaultSubcommand: ShopCommand.self)
}
