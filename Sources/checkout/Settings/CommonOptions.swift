import ArgumentParser
import OneEntrySandbox

/// Options of both the shop and `pay`. Secrets are never flags, since other users can read a command line.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which project of config.json to open; \(Profiles.demo) is the demo shop.", valueName: "name"))
  var profile: String?

  @Option(help: "Language of the program: en, fr or de.")
  var language: String?

  @Option(help: "Colours: terminal, dark, light or mono.")
  var theme: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Draw with ASCII only; by default where the locale is not UTF-8 or the terminal is an old one.")
  var ascii: Bool?

  @Option(
    help: ArgumentHelp(
      "How many columns signs take whose width is ambiguous, as lines and accented letters are: 1 or 2.",
      valueName: "columns"))
  var ambiguousWidth: Int?

  @Option(help: "Which demo shop to open where no project is set: general, fashion, restaurant or service.")
  var shop: BuiltInShop?

  @Option(
    help: ArgumentHelp(
      "Keep the demo shop, and what is done there, in this file for the next run.", valueName: "file"))
  var store: String?

  @Flag(inversion: .prefixedNo, help: "Ring the terminal's bell when a payment has come to its end.")
  var bell: Bool?

  @Option(
    help: ArgumentHelp(
      "What goes wrong in the demo shop, e.g. createOrder:reset-after; may be repeated.",
      valueName: "call:fault[:times]"),
    transform: { try FaultRule($0) })
  var fault: [FaultRule] = []

  @Flag(inversion: .prefixedNo, help: "Use the mouse from the start; F3 gives it back to the terminal.")
  var mouse: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Shop in plain lines of question and answer, for screen readers and pipes.")
  var linear: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Change nothing at the shop: what would be sent is shown instead (F12, or standard error).")
  var readOnly: Bool?

  @OptionGroup var restriction: RestrictionOptions

  @Option(help: "Add a line of JSON for each exchange with the shop to this file; no secret is in it.")
  var log: String?
}

extension BuiltInShop: ExpressibleByArgument {}
