import ArgumentParser
import OneEntrySandbox

/// Options that are settings. A command has the groups that mean something to it, and no others. Secrets are never
/// options, since other users can read a command line.
protocol SettingOptions: ParsableArguments {
  func add(to flags: inout Flags)
}

/// Which project, and how it is talked to.
struct ProjectOptions: SettingOptions {
  @Option(
    help: ArgumentHelp(
      "Which project of config.json to open; \(Profiles.demo) is the demo shop.", valueName: "name"))
  var profile: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Change nothing at the shop: what would be sent is shown instead (F12, or standard error).")
  var readOnly: Bool?

  @Option(
    help: ArgumentHelp(
      "Add a line of JSON for each exchange with the shop to this file; no secret is in it.",
      valueName: "file"))
  var log: String?

  @OptionGroup var demoShop: DemoShopOptions

  func add(to flags: inout Flags) {
    flags.settings[.profile] = profile
    flags.settings[.readOnly] = readOnly?.word
    flags.settings[.log] = log
    demoShop.add(to: &flags)
  }
}

/// The shop inside this program.
struct DemoShopOptions: SettingOptions {
  @Option(help: "Which demo shop to open where no project is set: general, fashion, restaurant or service.")
  var shop: BuiltInShop?

  @Option(
    help: ArgumentHelp(
      "What goes wrong in the demo shop, e.g. createOrder:reset-after; may be repeated.",
      valueName: "call:fault[:times]"),
    transform: { try FaultRule($0) })
  var fault: [FaultRule] = []

  func add(to flags: inout Flags) { (flags.shop, flags.faults) = (shop, fault) }
}

/// Where the shop inside this program is kept.
struct StoreOption: SettingOptions {
  @Option(
    help: ArgumentHelp(
      "Keep the demo shop, and what is done there, in this file for the next run.", valueName: "file"))
  var store: String?

  func add(to flags: inout Flags) { flags.store = store }
}

/// What the program speaks.
struct LanguageOption: SettingOptions {
  @Option(help: "Language of the program: en, fr or de.")
  var language: String?

  func add(to flags: inout Flags) { flags.settings[.language] = language }
}

/// The colours of the screen.
struct ThemeOption: SettingOptions {
  @Option(help: "Colours: terminal, dark, light or mono.")
  var theme: String?

  func add(to flags: inout Flags) { flags.settings[.theme] = theme }
}

/// What the terminal can show.
struct TerminalOptions: SettingOptions {
  @Flag(
    inversion: .prefixedNo,
    help: "Draw with ASCII only; by default where the locale is not UTF-8 or the terminal is an old one.")
  var ascii: Bool?

  @Option(
    help: ArgumentHelp(
      "How many columns signs take whose width is ambiguous, as lines and accented letters are: 1 or 2.",
      valueName: "columns"))
  var ambiguousWidth: Int?

  func add(to flags: inout Flags) {
    flags.settings[.ascii] = ascii?.word
    flags.settings[.ambiguousWidth] = ambiguousWidth.map(String.init)
  }
}

/// How somebody shops.
struct ShoppingOptions: SettingOptions {
  @Flag(inversion: .prefixedNo, help: "Ring the terminal's bell when a payment has come to its end.")
  var bell: Bool?

  @Flag(inversion: .prefixedNo, help: "Use the mouse from the start; F3 gives it back to the terminal.")
  var mouse: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Shop in plain lines of question and answer, for screen readers and pipes.")
  var linear: Bool?

  @OptionGroup var restriction: RestrictionOptions

  func add(to flags: inout Flags) {
    flags.settings[.bell] = bell?.word
    flags.settings[.mouse] = mouse?.word
    flags.settings[.linear] = linear?.word
    restriction.add(to: &flags)
  }
}

extension BuiltInShop: ExpressibleByArgument {}

extension Bool {
  /// As a setting says it.
  fileprivate var word: String { self ? "yes" : "no" }
}
