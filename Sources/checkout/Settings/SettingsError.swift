import ArgumentParser
import OneEntryClient

/// A setting that cannot be used: which, where it came from, why, and what to do.
struct SettingsError: Error, Equatable, CustomStringConvertible {
  var name: String
  var origin: String
  var reason: String
  var advice: String

  var description: String { "\(name) (\(origin)) \(reason). \(advice)" }
}

extension SettingsError {
  /// Names the setting, or the variable that the error itself names.
  init(_ key: SettingKey, _ origin: String, _ error: ConfigurationError) {
    switch error {
    case .unusableProxy(let variable), .unreadableCertificates(_, let variable?):
      self.init(name: variable, origin: "environment", reason: error.reason, advice: error.advice)
    default: self.init(name: key.variable, origin: origin, reason: error.reason, advice: error.advice)
    }
  }

  /// A flag that only says something about the demo shop, where a project is set.
  static func ofDemoShop(_ flag: String, projectOrigin: String) -> SettingsError {
    SettingsError(
      name: flag, origin: "command line",
      reason: "is about the demo shop, but a project is set (\(projectOrigin))",
      advice: "Leave it out, or open the demo shop with --profile \(Profiles.demo).")
  }

  /// An option that means nothing without another one, or beside it.
  static func unusable(_ flag: String, _ reason: String, _ advice: String = "Leave it out.") -> SettingsError
  {
    SettingsError(name: flag, origin: "command line", reason: reason, advice: advice)
  }

  /// Says so on standard error; the exit status that goes with it.
  func complained() -> ExitCode {
    Console.complain("checkout: \(self)")
    return ExitStatus.usage.code
  }

  static func missingToken(urlOrigin: String) -> SettingsError {
    SettingsError(
      name: "ONEENTRY_APP_TOKEN", origin: "not set",
      reason: "is needed, because ONEENTRY_PROJECT_URL is set (\(urlOrigin))",
      advice: "Create a token in the project's settings and put it into the environment or a .env file.")
  }

  static func missingURL(tokenOrigin: String) -> SettingsError {
    SettingsError(
      name: "ONEENTRY_PROJECT_URL", origin: "not set",
      reason: "is needed, because ONEENTRY_APP_TOKEN is set (\(tokenOrigin))",
      advice: "Set it to your project's address, such as https://your-project.oneentry.cloud.")
  }
}

extension ConfigurationError {
  fileprivate var advice: String {
    switch self {
    case .missingAppToken, .malformedAppToken: "Copy the token again from the project's settings."
    case .unreadableClientCertificate, .foreignKey:
      "Give the path of a PEM file with the certificate, then its chain, and its key, or of a .p12 file."
    case .missingPassphrase:
      "Run this in a terminal to be asked, or put the passphrase into a file and name that in "
        + "ONEENTRY_CLIENT_PASSPHRASE_FILE."
    case .wrongPassphrase: "Try again, or correct the file that ONEENTRY_CLIENT_PASSPHRASE_FILE names."
    case .unsupportedPassphrase:
      "Give the key another passphrase, or make a .p12 file of the certificate and the key: any passphrase opens that."
    case .unreadableCertificates: "Give the path of a PEM file."
    case .unusableProxy: "Give an address such as http://proxy.example:3128, or unset it."
    default: "Give the bare address of your project, such as https://your-project.oneentry.cloud."
    }
  }
}
