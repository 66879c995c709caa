import OneEntryClient

/// What went wrong, in the shopper's terms. A case of its own only where the shopper can do something else about it.
/// The sentences that come along are the server's, still to be cleaned by what shows them.
public enum Failure: Error, Hashable, Sendable {
  /// The shop cannot be reached; nothing was sent.
  case offline
  /// No secure connection to the shop could be made; nothing was sent.
  case untrusted(TLSFailure)
  /// The request went out and no usable answer came.
  case noAnswer
  case wrongCredentials(String?)
  /// The sign-in has ended.
  case signedOut
  /// The project refuses the app token.
  case projectClosed
  case notPermitted(String?)
  case notFound(String?)
  case refused(String?)
  /// Too many requests; seconds to wait where the shop says so.
  case busy(retryAfter: Int?)
  case shopBroken(status: Int)
  /// The answer is not what the wire contract says; names the field.
  case unreadable(String)
  /// Something on this computer: a file that cannot be written, an editor that did not start.
  case local(String)
}

extension Failure {
  /// What an error of the client means for the shopper.
  public init(_ error: APIError) {
    switch error {
    case .unreachable: self = .offline
    case .untrusted(let reason): self = .untrusted(reason)
    case .timedOut, .interrupted, .cancelled: self = .noAnswer
    case .signedOut: self = .signedOut
    case .notRenewed(let reason): self = .local(reason)
    case .redirected(let status): self = .shopBroken(status: status)
    case .undecodable(let field): self = .unreadable(field)
    case .tooLarge: self = .unreadable("size")
    case .refused(let refusal): self.init(refusal)
    }
  }

  private init(_ refusal: Refusal) {
    let sentence = refusal.messages.isEmpty ? nil : refusal.messages.joined(separator: " · ")
    switch refusal.status {
    case 401: self = .signedOut
    case 403 where sentence == "Resource is closed": self = .projectClosed
    case 403: self = .notPermitted(sentence)
    case 404: self = .notFound(sentence)
    case 429: self = .busy(retryAfter: refusal.retryAfter)
    case 500...: self = .shopBroken(status: refusal.status)
    default: self = .refused(sentence)
    }
  }
}
