import CheckoutScreens
import CheckoutViewModel
import Foundation
import OneEntryClient

/// What the program runs with, read once at the start.
struct Settings: Sendable {
  /// A project and its app token; `nil` means the sandbox.
  struct Target: Sendable {
    var url: ProjectURL
    var appToken: Secret
  }

  var target: Target?
  var language: Language
  var theme: String
  var provider: String
  /// A PEM file of certificate authorities to trust instead of the system's.
  var certificates: String?
  /// Marker of an order form's field that takes the checkout's own id, so that a lost order is found for certain.
  var referenceField: String?
  /// What words mean, in lower case, that only this project uses for the status of a payment.
  var statusWords: [String: PaymentStatus] = [:]
  /// What this program proves with to the project who it is.
  var clientCertificate: ClientCertificate?
  /// Where exchanges with the shop are written down; `nil` where they are not.
  var log: ExchangeLog?
  /// Where the journal and the kept sign-in lie: `$XDG_STATE_HOME/oneentry-checkout`.
  var stateFolder: String

  static func load(
    _ flags: CommonOptions, environment: [String: String], folder: URL,
    ask: (String) -> String? = PasswordPrompt.ask
  ) async throws(SettingsError) -> Settings {
    let sources = try await SettingSources(environment: environment, folder: folder)
    return Settings(
      target: try target(sources), language: try language(flags, sources, environment),
      theme: try theme(flags, sources),
      provider: sources.value("provider")?.text ?? "email", certificates: sources.value("ca.file")?.text,
      referenceField: sources.value("reference.field")?.text, statusWords: try statusWords(sources),
      clientCertificate: try clientCertificate(sources, ask: ask),
      log: try (flags.log ?? sources.value("log")?.text).map(ExchangeLog.init),
      stateFolder: stateFolder(environment))
  }

  private static func target(_ sources: SettingSources) throws(SettingsError) -> Target? {
    switch (sources.value("project.url"), sources.value("app.token", isSecret: true)) {
    case (nil, nil): return nil
    case (let url?, nil): throw .missingToken(urlOrigin: url.origin)
    case (nil, let token?): throw .missingURL(tokenOrigin: token.origin)
    case (let url?, let token?): return Target(url: try address(url), appToken: Secret(token.text))
    }
  }

  private static func address(_ value: (text: String, origin: String)) throws(SettingsError) -> ProjectURL {
    do {
      return try ProjectURL(value.text)
    } catch {
      throw SettingsError("ONEENTRY_PROJECT_URL", value.origin, error)
    }
  }

  private static func stateFolder(_ environment: [String: String]) -> String {
    let base = environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (base ?? (environment["HOME"] ?? "/") + "/.local/state") + "/oneentry-checkout"
  }

  /// The flag or setting, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
  private static func language(
    _ flags: CommonOptions, _ sources: SettingSources, _ environment: [String: String]
  ) throws(SettingsError) -> Language {
    let chosen = flags.language.map { ($0, "--language") } ?? sources.value("language")
    if let (text, origin) = chosen {
      guard let language = Language(rawValue: text.lowercased()) else {
        let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
        throw SettingsError(
          name: "language", origin: origin, reason: "is not one that this program speaks",
          advice: "Choose one of: \(known).")
      }
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return Language(rawValue: String((locale ?? "").prefix(2)).lowercased()) ?? .english
  }

  private static func theme(_ flags: CommonOptions, _ sources: SettingSources) throws(SettingsError) -> String
  {
    guard let (text, origin) = flags.theme.map({ ($0, "--theme") }) ?? sources.value("theme") else {
      return Theme.terminal.name
    }
    guard Theme.all.contains(where: { $0.name == text }) else {
      let known = Theme.all.map(\.name).joined(separator: ", ")
      throw SettingsError(
        name: "theme", origin: origin, reason: "is not known", advice: "Choose one of: \(known).")
    }
    return text
  }
}
