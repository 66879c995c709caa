/// Why no secure connection could be made.
public enum TLSFailure: Hashable, Sendable {
  /// The server's certificate was not accepted: it has expired, or its authority is not trusted here.
  case certificate
  /// The certificate belongs to another host.
  case otherHost
  /// The two could not agree on how to talk, or the server does not speak TLS at all; no certificate was judged.
  case handshake
}
