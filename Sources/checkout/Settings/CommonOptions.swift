import ArgumentParser

/// What the shop and `pay` have in common. Secrets are never flags: a command line can be read by others.
struct CommonOptions: ParsableArguments {
  @Option(help: "Language of the program: en or fr.")
  var language: String?

  @Option(help: "Colours: terminal, dark, light or mono.")
  var theme: String?

  @Option(help: "Add a line of JSON for each exchange with the shop to this file; no secret is in it.")
  var log: String?
}
