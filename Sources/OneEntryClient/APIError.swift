/// What went wrong with one call, as HTTP tells it. Every rule about repeating a call reads ``delivery``,
/// ``prospect`` and ``retryAfter``, which are the only judgements of an error.
public enum APIError: Error, Hashable, Sendable {
  /// Nothing was sent: the name did not resolve, the connection was refused or not established in time.
  case unreachable(ConnectionFailure)
  /// No secure connection could be made; nothing was sent.
  case untrusted(TLSFailure)
  /// The request went out and no complete answer came in time.
  case timedOut
  /// The connection broke after bytes may have gone out.
  case interrupted(String)
  /// The server answered with a status other than 2xx.
  case refused(Refusal)
  /// The server answered 3xx; redirects are never followed.
  case redirected(status: Int)
  /// The server answered 2xx with something that is not what the contract says.
  case undecodable(UnreadableAnswer)
  /// The answer is larger or nested deeper than this client accepts.
  case tooLarge
  /// Nobody is signed in, or the sign-in has ended and could not be renewed.
  case signedOut
  /// The sign-in has expired and something on this computer keeps it from being renewed; nothing was sent.
  case notRenewed(String)
  /// The call would change something at the shop, and this client only reads; nothing was sent.
  case readOnly
  case cancelled
}
