/// Why no secure connection could be made.
public enum TLSFailure: Hashable, Sendable {
  /// The server's certificate was not accepted: it has expired, or its authority is not trusted here.
  case certificate
  /// The certificate belongs to another host.
  case otherHost
  /// Client and server have no protocol in common, or the server does not use TLS at all; no certificate was
  /// rejected.
  case handshake
}
