/// Why https cannot be served.
public enum TLSProblem: Error, Hashable, CustomStringConvertible {
  /// A file cannot be read.
  case file(String)
  /// The server's certificates are not PEM certificates.
  case chain
  /// The key is not a PEM key, or has a passphrase.
  case key
  /// The authorities of callers are not PEM certificates.
  case clientAuthorities
  /// The key is that of another certificate.
  case mismatch

  /// A sentence that says what is wrong, and what to do.
  public var description: String {
    switch self {
    case .file(let path): "\(path) cannot be read; look at its name and rights"
    case .chain: "the certificate is not in PEM; give a file that begins with -----BEGIN CERTIFICATE-----"
    case .key: "the key is not in PEM or has a passphrase; give an unencrypted PEM key"
    case .clientAuthorities:
      "the authority of the callers is not in PEM; give a file that begins with -----BEGIN CERTIFICATE-----"
    case .mismatch:
      "the key does not belong to the certificate; give the key of the first certificate in the file"
    }
  }
}
