import ArgumentParser

/// Options of both the shop and `pay`. Secrets are never flags, since other users can read a command line.
struct CommonOptions: ParsableArguments {
  @Option(help: "Language of the program: en, fr or de.")
  var language: String?

  @Option(help: "Colours: terminal, dark, light or mono.")
  var theme: String?

  @Option(help: "Add a line of JSON for each exchange with the shop to this file; no secret is in it.")
  var log: String?
}
