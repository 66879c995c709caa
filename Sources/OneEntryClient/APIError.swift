/// What went wrong with one call, told by what HTTP said. Whether the request can have reached the server decides
/// if it may be sent again: see ``mayHaveBeenSent``.
public enum APIError: Error, Hashable, Sendable {
  /// Nothing was sent: the name did not resolve, the connection was refused or not established in time.
  case unreachable(String)
  /// The server could not prove who it is; nothing was sent.
  case untrusted(String)
  /// The request went out and no complete answer came in time.
  case timedOut
  /// The connection broke after bytes may have gone out.
  case interrupted(String)
  /// The server answered with a status other than 2xx.
  case refused(Refusal)
  /// The server answered 3xx; redirects are never followed.
  case redirected(status: Int)
  /// The server answered 2xx with something that is not what the contract says; names the endpoint and the field.
  case undecodable(String)
  /// The answer is larger or nested deeper than this client accepts.
  case tooLarge
  /// Nobody is signed in, or the sign-in has ended and could not be renewed.
  case signedOut
  case cancelled

  /// Whether the server may have acted on the request although no usable answer came.
  public var mayHaveBeenSent: Bool {
    switch self {
    case .unreachable, .untrusted, .signedOut: false
    case .timedOut, .interrupted, .redirected, .undecodable, .tooLarge, .cancelled: true
    case .refused(let refusal): refusal.leavesOutcomeOpen
    }
  }
}

/// An error answer: its status and what its body says. Wire contract §1.5.
public struct Refusal: Error, Hashable, Sendable {
  public var status: Int
  /// The server's sentences as sent, not yet fit for a terminal; empty where the body was not the documented one.
  public var messages: [String]
  /// How long the server asks to wait, in seconds.
  public var retryAfter: Int?

  public init(status: Int, messages: [String] = [], retryAfter: Int? = nil) {
    self.status = status
    self.messages = messages
    self.retryAfter = retryAfter
  }

  /// 408, 409, 425, 5xx and bodies that are not the API's own leave open whether the server acted.
  public var leavesOutcomeOpen: Bool {
    messages.isEmpty || status >= 500 || [408, 409, 425].contains(status)
  }
}
