import CheckoutBackend
import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox

/// The configuration of the program, read once at the start.
struct Settings: Sendable {
  /// A project and its app token; `nil` means the sandbox.
  struct Target: Sendable {
    var url: ProjectURL
    /// Where its address was found.
    var origin: String
    /// `nil` for a project that is protected by client certificates instead.
    var appToken: Secret?
    var network: TransportSetup
  }

  var target: Target?
  /// The projects that can be opened instead.
  var profiles = Profiles()
  var language: Language
  var theme: String
  /// The keys that were chosen for actions.
  var keys = KeyBindings.usual
  /// Whether to draw with ASCII only; `nil` leaves it to the terminal.
  var isASCII: Bool?
  /// How many columns the terminal gives to signs of ambiguous width: 1 or 2.
  var ambiguousWidth = 1
  /// Whether the mouse is used from the start.
  var usesMouse = false
  /// Whether the bell says that a payment has come to its end.
  var rings = false
  /// Whether the shop is a conversation in lines.
  var isLinear = false
  /// Whether nothing is changed at the shop.
  var isReadOnly = false
  var provider: String
  /// Marker of an order form's field that takes the checkout's own id, so that a lost order is found for
  /// certain.
  var referenceField: String?
  /// The meaning of payment status words that only this project uses, keyed by the word in lower case.
  var statusWords: [String: PaymentStatus] = [:]
  /// The events by which the project sends codes.
  var codeEvents = CodeEvents()
  /// The payment accounts whose orders are paid on delivery.
  var offlineAccounts = Project.usualOfflineAccounts
  /// Where orders of guests go; `nil` where nobody buys without an account.
  var guestStorage: GuestStorage?
  /// The product that stands for delivery; `nil` where the shop has none.
  var deliveryProduct: Int?
  /// The shop inside this program, where no project is set.
  var demoShop = BuiltInShop.general
  /// The file that keeps the demo shop; `nil` where it ends with the run.
  var demoStore: String?
  /// The address at which others can reach its payment pages; `nil` where they cannot.
  var pagesAddress: String?
  /// What goes wrong in it on purpose.
  var demoFaults: [FaultRule] = []
  /// Where exchanges with the shop are written down; `nil` where they are not.
  var log: RequestLog?
  /// The folder that an evidence pack is written into at the end; `nil` for none.
  var evidence: String?
  /// Version and settings with their origins, as one line of JSON.
  var origins: @Sendable () -> String = { "" }
  /// The folder of the journal and the saved sign-in: `$XDG_STATE_HOME/oneentry-checkout`.
  var stateFolder: String
  /// How it is run for visitors; `nil` on somebody's own machine.
  var restriction: Restriction?

  /// The settings of this process. If one cannot be used, the reason is printed and the process exits with
  /// 64.
  static func loadOrExit(_ flags: Flags) async throws -> Settings {
    do throws(SettingsError) { return try await ofProcess(flags) } catch { throw error.complained() }
  }

  /// The settings of this process.
  static func ofProcess(_ flags: Flags) async throws(SettingsError) -> Settings {
    let folder = URL(filePath: FileManager.default.currentDirectoryPath)
    let settings = try await load(flags, environment: ProcessInfo.processInfo.environment, folder: folder)
    if settings.restriction != nil { Restriction.closeDoors() }
    return settings
  }

  /// Reads the settings; `ask` asks for a passphrase at the terminal.
  static func load(
    _ flags: Flags, environment: [String: String], folder: URL,
    ask: (String) -> String? = PasswordPrompt.ask
  ) async throws(SettingsError) -> Settings {
    let homes = HomeFolders(environment)
    let restriction = try Restriction(
      flags.restriction, environment, authentication: Restriction.authentication(environment),
      isTerminal: LineReader.isTerminal)
    let sources =
      try restriction == nil
      ? SettingSources(flags, environment: environment, folder: folder, homes: homes)
      : SettingSources(flags, environment: environment, ownedByHost: Restriction.configuration)
    let certificate = try ClientCertificate.configured(in: sources, ask: ask)
    let target = try target(sources, certificate, environment)
    let log = try (sources.value(.log)?.text).map(RequestLog.init)
    let origins = { @Sendable [time = Date()] in
      SettingOrigins(sources).logLine(at: time, version: Checkout.version)
    }
    log?.add(origins())
    let state = try stateFolder(homes, isNeeded: target != nil || flags.store != nil)
    return Settings(
      target: target, profiles: restriction == nil ? sources.profiles : Profiles(),
      language: try language(sources, environment), theme: try theme(sources),
      keys: try KeyBindings.configured(in: sources),
      isASCII: try isOn(.ascii, sources),
      ambiguousWidth: try ambiguousWidth(sources),
      usesMouse: try isOn(.mouse, sources) ?? false,
      rings: try isOn(.bell, sources) ?? false,
      isLinear: try isOn(.linear, sources) ?? restriction?.wantsLines ?? false,
      isReadOnly: try isOn(.readOnly, sources) ?? false,
      provider: sources.value(.provider)?.text ?? "email",
      referenceField: sources.value(.referenceField)?.text,
      statusWords: try StatusWords.configured(in: sources),
      codeEvents: CodeEvents(
        activation: sources.value(.activationEvent)?.text, recovery: sources.value(.recoveryEvent)?.text),
      offlineAccounts: sources.value(.offlineAccounts)?.text.markers ?? Project.usualOfflineAccounts,
      guestStorage: try guestStorage(sources), deliveryProduct: try deliveryProduct(sources),
      demoShop: try ofDemo(flags.shop, "--shop", with: target) ?? .general,
      demoStore: try ofDemo(flags.store, "--store", with: target).map {
        $0.hasPrefix("/") ? $0 : folder.appending(path: $0).path
      },
      demoFaults: try ofDemo(flags.faults.isEmpty ? nil : flags.faults, "--fault", with: target)
        ?? [],
      log: log, origins: origins,
      stateFolder: restriction?.folder(below: state) ?? state, restriction: restriction)
  }

  private static func target(
    _ sources: SettingSources, _ certificate: ClientCertificate?, _ environment: [String: String]
  ) throws(SettingsError) -> Target? {
    let (url, token) = (sources.value(.projectURL), sources.value(.appToken))
    if let unknown = sources.unknownVariable(withProject: url != nil || token != nil) {
      throw .unknown(unknown.name, unknown.origin, SettingKey.allCases.map(\.variable))
    }
    switch (url, token) {
    case (nil, nil): return nil
    case (let url?, nil) where certificate == nil: throw .missingToken(urlOrigin: url.origin)
    case (nil, let token?): throw .missingURL(tokenOrigin: token.origin)
    case (let url?, let token):
      let project = try address(url)
      return Target(
        url: project, origin: url.origin, appToken: try appToken(token),
        network: try network(project, sources.value(.certificateAuthorities), certificate, environment))
    }
  }

  /// `orders_guest:order_guest`: a storage and the form that its orders fill in.
  private static func guestStorage(_ sources: SettingSources) throws(SettingsError) -> GuestStorage? {
    guard let (text, origin) = sources.value(.guestStorage) else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw SettingsError(
        name: SettingKey.guestStorage.variable, origin: origin, reason: "does not name a storage and a form",
        advice: "Write both markers with a colon between them, for example orders_guest:order_guest.")
    }
    return GuestStorage(storage: parts[0], form: parts[1])
  }

  private static func deliveryProduct(_ sources: SettingSources) throws(SettingsError) -> Int? {
    guard let (text, origin) = sources.value(.deliveryProduct) else { return nil }
    guard let id = Int(text), id > 0 else {
      throw SettingsError(
        name: SettingKey.deliveryProduct.variable, origin: origin, reason: "is not the number of a product",
        advice: "Write the id of the product that stands for delivery, for example 16.")
    }
    return id
  }

  /// A flag that only says something about the demo shop.
  private static func ofDemo<Value>(_ value: Value?, _ flag: String, with target: Target?)
    throws(SettingsError)
    -> Value?
  {
    if value != nil, let target { throw .ofDemoShop(flag, projectOrigin: target.origin) }
    return value
  }

  private static func address(_ value: (text: String, origin: String)) throws(SettingsError) -> ProjectURL {
    do {
      return try ProjectURL(value.text)
    } catch {
      throw SettingsError(.projectURL, value.origin, error)
    }
  }

  private static func appToken(_ value: (text: String, origin: String)?) throws(SettingsError) -> Secret? {
    guard let value else { return nil }
    do {
      return try Client.Configuration.checked(appToken: Secret(value.text))
    } catch {
      throw SettingsError(.appToken, value.origin, error)
    }
  }

  private static func network(
    _ project: ProjectURL, _ authorities: (text: String, origin: String)?, _ certificate: ClientCertificate?,
    _ environment: [String: String]
  ) throws(SettingsError) -> TransportSetup {
    do {
      return try TransportSetup(
        to: project, certificateAuthorities: authorities?.text, clientCertificate: certificate,
        environment: environment)
    } catch {
      throw SettingsError(.certificateAuthorities, authorities?.origin ?? "environment", error)
    }
  }

  /// What may be done with this machine.
  var capabilities: Capabilities { restriction == nil ? .all : Restriction.capabilities }

  /// Where nothing is kept, as with the sandbox, a temporary folder will do.
  private static func stateFolder(_ homes: HomeFolders, isNeeded: Bool) throws(SettingsError) -> String {
    if let state = homes.state { return state + "/oneentry-checkout" }
    guard isNeeded else { return NSTemporaryDirectory() + "oneentry-checkout" }
    throw SettingsError(
      name: "HOME", origin: "environment", reason: "names no folder, and this user has no home folder",
      advice: "Set HOME or XDG_STATE_HOME to a folder of your own; orders are written down there.")
  }

  /// The setting, else what the locale says.
  private static func language(
    _ sources: SettingSources, _ environment: [String: String]
  ) throws(SettingsError) -> Language {
    guard let (text, origin) = sources.value(.language) else {
      return Language(locale: environment)
    }
    guard let language = Language(rawValue: text.lowercased()) else {
      let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
      throw SettingsError(
        name: "language", origin: origin, reason: "is not supported", advice: "Choose one of: \(known).")
    }
    return language
  }

  private static func theme(_ sources: SettingSources) throws(SettingsError) -> String {
    guard let (text, origin) = sources.value(.theme) else { return Theme.terminal.name }
    guard Theme.all.contains(where: { $0.name == text }) else {
      let known = Theme.all.map(\.name).joined(separator: ", ")
      throw SettingsError(
        name: "theme", origin: origin, reason: "is not known", advice: "Choose one of: \(known).")
    }
    return text
  }

  private static func ambiguousWidth(_ sources: SettingSources) throws(SettingsError) -> Int {
    guard let (text, origin) = sources.value(.ambiguousWidth) else { return 1 }
    guard let width = Int(text), 1...2 ~= width else {
      throw SettingsError(
        name: "ambiguous width", origin: origin, reason: "is neither 1 nor 2",
        advice: "Write how many columns your terminal gives to a line like this: ─")
    }
    return width
  }

  private static func isOn(_ key: SettingKey, _ sources: SettingSources) throws(SettingsError) -> Bool? {
    guard let (text, origin) = sources.value(key) else { return nil }
    switch text.lowercased() {
    case "1", "yes", "true", "on": return true
    case "0", "no", "false", "off": return false
    default:
      throw SettingsError(
        name: key.rawValue, origin: origin, reason: "is neither yes nor no", advice: "Write yes or no.")
    }
  }
}

extension Language {
  /// What the environment asks for, as gettext reads it: the list in `LANGUAGE`, unless the locale is `C`;
  /// then the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
  init(locale environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    let isC = ["C", "POSIX"].contains { locale == $0 || locale?.hasPrefix($0 + ".") == true }
    let preferred = isC ? [] : (environment["LANGUAGE"] ?? "").split(separator: ":").map(String.init)
    self = (preferred + [locale ?? ""]).lazy.compactMap(Self.init(tag:)).first ?? .english
  }

  /// `fr`, `fr_CA`, `fr-FR.UTF-8`.
  private init?(tag: String) {
    self.init(rawValue: tag.prefix { $0.isLetter }.lowercased())
  }
}

extension String {
  /// Markers that are separated by commas.
  fileprivate var markers: Set<String> {
    Set(split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty })
  }
}
