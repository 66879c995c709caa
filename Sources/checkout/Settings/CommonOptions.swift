import ArgumentParser

/// What the shop and `pay` have in common. Secrets are never flags: a command line can be read by others.
struct CommonOptions: ParsableArguments {
  @Option(help: "Language of the program: en or fr.")
  var language: String?

  @Option(help: "Colours: terminal, dark, light or mono.")
  var theme: String?
}
