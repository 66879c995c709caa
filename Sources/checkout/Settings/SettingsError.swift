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
  init(_ name: String, _ origin: String, _ error: ConfigurationError) {
    self.init(name: name, origin: origin, reason: error.reason, advice: error.advice)
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
  fileprivate var reason: String {
    switch self {
    case .notAnAddress: "is not an address"
    case .unsupportedScheme(let scheme): "starts with \(scheme):, which is not supported"
    case .plainHTTP(let host): "would send your tokens unencrypted to \(host)"
    case .missingHost: "names no host"
    case .userInfo: "holds a user name or password"
    case .queryOrFragment: "holds a ? or a #"
    case .forbiddenCharacter: "holds a space or another character that no address may have"
    case .missingAppToken: "is empty"
    case .malformedAppToken: "holds a line end or another character that a header cannot carry"
    case .unusableProxy: "cannot be reached: HTTPS_PROXY is not an address such as http://proxy.example:3128"
    case .unreadableClientCertificate(let path):
      "names \(path), which cannot be read or does not hold both a certificate and its private key"
    case .missingPassphrase: "is encrypted, and its passphrase is not known"
    case .wrongPassphrase(let path): "names \(path), which the passphrase does not open"
    case .unsupportedPassphrase(let path):
      "names \(path), a PEM file whose passphrase holds characters beyond ASCII, which cannot be used here"
    case .foreignKey(let path): "names \(path), whose private key does not belong to its certificate"
    case .unreadableCertificates(let path): "names \(path), which holds no certificates that can be read"
    }
  }

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
    case .unusableProxy: "Correct HTTPS_PROXY, or unset it."
    default: "Give the bare address of your project, such as https://your-project.oneentry.cloud."
    }
  }
}
