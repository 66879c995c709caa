/// Why a project's address or token cannot be used.
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
  /// White space, a control character, a backslash, or anything outside ASCII.
  case forbiddenCharacter
  case missingAppToken
  /// The token holds something that cannot stand in a header.
  case malformedAppToken
  case unreadableCertificates(path: String)
  /// No file, or none that holds a certificate and its private key.
  case unreadableClientCertificate(path: String)
  /// The client certificate's key is encrypted, and no passphrase was given.
  case missingPassphrase(path: String)
  case wrongPassphrase(path: String)
  /// A passphrase beyond ASCII, which the key of a PEM file cannot be opened with.
  case unsupportedPassphrase(path: String)
  /// The key in the file is not the one of its certificate.
  case foreignKey(path: String)
  /// `HTTPS_PROXY` is no address of a proxy spoken to in plain `http`.
  case unusableProxy
}
