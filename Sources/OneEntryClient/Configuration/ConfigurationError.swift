/// Why a setting cannot be used: a project's address, its token, a certificate or a proxy.
public enum ConfigurationError: Error, Hashable, Sendable {
  case notAnAddress
  /// Only `https`, and `http` to this machine.
  case unsupportedScheme(String)
  /// `http` to another machine would show the tokens to everyone on the way.
  case plainHTTP(host: String)
  case missingHost
  /// A user name or password in the address.
  case userInfo
  /// A query or fragment in the address.
  case queryOrFragment
  /// The address of a page of a project, not of the project.
  case page(path: String)
  /// White space, a control character, a backslash, or anything outside ASCII.
  case forbiddenCharacter
  case missingAppToken
  /// The token contains a character that cannot be sent in a header.
  case malformedAppToken
  /// The file of trusted authorities contains none. `variable` is the environment variable that names it, if
  /// one does.
  case unreadableCertificates(path: String, variable: String? = nil)
  /// No file, or none that holds a certificate and its private key.
  case unreadableClientCertificate(path: String)
  /// The client certificate's key is encrypted, and no passphrase was given.
  case missingPassphrase(path: String)
  case wrongPassphrase(path: String)
  /// A passphrase beyond ASCII, which the key of a PEM file cannot be opened with.
  case unsupportedPassphrase(path: String)
  /// The key in the file is not the one of its certificate.
  case foreignKey(path: String)
  /// The environment variable does not name an `http` proxy.
  case unusableProxy(variable: String)
}

extension ConfigurationError: CustomStringConvertible {
  /// The reason as a sentence.
  public var description: String { "A setting \(reason)." }

  /// The reason as the end of a sentence that begins with the name of the setting. No secret is in it.
  public var reason: String {
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
    case .unusableProxy: "is not the address of an http proxy"
    case .unreadableClientCertificate(let path):
      "names \(path), which cannot be read or does not hold both a certificate and its private key"
    case .missingPassphrase: "is encrypted, and its passphrase is not known"
    case .wrongPassphrase(let path): "names \(path), which the passphrase does not open"
    case .unsupportedPassphrase(let path):
      "names \(path), a PEM file whose passphrase holds characters beyond ASCII, which cannot be used here"
    case .foreignKey(let path): "names \(path), whose private key does not belong to its certificate"
    case .page(let path): "is the address of a page, \(path), not of the project"
    case .unreadableCertificates(let path, _): "names \(path), which holds no certificates that can be read"
    }
  }
}
