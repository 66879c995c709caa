import OneEntryClient

/// What went wrong, in the shopper's terms, together with what that means for trying again.
///
/// It is made from an ``OneEntryClient/APIError`` in one place; every rule reads ``delivery``, ``prospect`` and
/// ``retryAfter``, and the screens read ``kind``. Sentences of the server are still to be cleaned before they are shown.
public struct Failure: Error, Hashable, Sendable {
  /// What a shopper is told. A case of its own only where the shopper can do something else about it.
  public enum Kind: Hashable, Sendable {
    /// The shop cannot be reached; nothing was sent.
    case offline(ConnectionFailure)
    /// No secure connection to the shop could be made; nothing was sent.
    case untrusted(TLSFailure)
    /// The request went out and no usable answer came.
    case noAnswer
    case wrongCredentials(String?)
    /// The code that was typed is not the one that was sent, or has expired.
    case wrongCode(String?)
    /// Somebody has an account under this name already.
    case accountExists(String?)
    /// The project calls its event for codes otherwise; what the code was wanted for.
    case eventUnknown(SignIn.Purpose)
    /// The sign-in has ended.
    case signedOut
    /// The project refuses the app token.
    case projectClosed
    case notPermitted(String?)
    case notFound(String?)
    case refused(String?)
    /// The change would make the order dearer: what it would cost.
    case totalWouldRise(to: Money)
    /// The shop has no status that cancels an order.
    case cancellingNotOffered
    /// The program was told to change nothing at the shop.
    case readOnly
    /// A line of the order names no product any more, so that writing the order back would lose it.
    case notRewritable
    /// Too many requests; see ``Failure/retryAfter``.
    case busy
    case shopBroken(status: Int)
    /// The answer is not what the wire contract says.
    case unreadable(UnreadableAnswer)
    /// The answer is larger than this program reads.
    case tooLarge
    /// The shopper did not wait for the answer.
    case stopped
    /// Something on this computer that keeps the program from its work, such as a file that cannot be written.
    case local(String)
    /// A program of this computer or a file, as the shopper can be told.
    case device(DeviceFailure)
  }

  public let kind: Kind
  /// Whether the shop may have done what it was asked.
  public let delivery: Delivery
  /// Whether asking again makes sense.
  public let prospect: Prospect
  /// How long the shop asks to wait, in seconds.
  public let retryAfter: Int?

  init(_ kind: Kind, _ delivery: Delivery, _ prospect: Prospect, retryAfter: Int? = nil) {
    self.kind = kind
    self.delivery = delivery
    self.prospect = prospect
    self.retryAfter = retryAfter
  }

  /// What an error of the client means for the shopper.
  public init(_ error: APIError) {
    self.init(Kind(error), error.delivery, error.prospect, retryAfter: error.retryAfter)
  }

  /// 400 and 401 say that what was typed is wrong; what that is depends on what it was for. Wire contract §8.
  public init(_ error: APIError, at purpose: SignIn.Purpose) {
    if case .refused(let refusal) = error, [400, 401].contains(refusal.status) {
      self.init(Kind(refusal.messages.first, at: purpose), error.delivery, .remedy)
    } else {
      self.init(error)
    }
  }

  /// Too many requests.
  public var isBusy: Bool { kind == .busy }
  /// Whether no answer came at all, as against one that cannot be used.
  public var isSilence: Bool {
    switch kind {
    case .offline, .untrusted, .noAnswer, .stopped: true
    case .wrongCredentials, .wrongCode, .accountExists, .eventUnknown, .signedOut, .projectClosed,
      .notPermitted,
      .notFound, .refused, .totalWouldRise, .cancellingNotOffered, .notRewritable, .busy, .shopBroken,
      .unreadable,
      .tooLarge, .local, .device, .readOnly:
      false
    }
  }
  /// Whether it is not for this user, who is known.
  var isForbidden: Bool { if case .notPermitted = kind { true } else { false } }
  /// The shop says that there is no such thing.
  public var isAbsence: Bool { if case .notFound = kind { true } else { false } }
}

extension Failure {
  public static let offline = Failure(.unreachable(ConnectionFailure(.other)))
  public static func untrusted(_ reason: TLSFailure) -> Failure { Failure(APIError.untrusted(reason)) }
  public static let noAnswer = Failure(.timedOut)
  public static let signedOut = Failure(.signedOut)
  public static let projectClosed = Failure(.projectClosed, .rejected, .remedy)
  public static func wrongCredentials(_ sentence: String?) -> Failure {
    Failure(.wrongCredentials(sentence), .rejected, .remedy)
  }
  public static func wrongCode(_ sentence: String?) -> Failure {
    Failure(.wrongCode(sentence), .rejected, .remedy)
  }
  public static func accountExists(_ sentence: String?) -> Failure {
    Failure(.accountExists(sentence), .rejected, .remedy)
  }
  public static func eventUnknown(_ purpose: SignIn.Purpose) -> Failure {
    Failure(.eventUnknown(purpose), .rejected, .remedy)
  }
  public static func notPermitted(_ sentence: String?) -> Failure {
    Failure(.notPermitted(sentence), .rejected, .remedy)
  }
  public static func notFound(_ sentence: String?) -> Failure {
    Failure(.notFound(sentence), .rejected, .later)
  }
  public static func refused(_ sentence: String?) -> Failure {
    Failure(.refused(sentence), .rejected, .later)
  }
  public static func totalWouldRise(to total: Money) -> Failure {
    Failure(.totalWouldRise(to: total), .notSent, .remedy)
  }
  public static let cancellingNotOffered = Failure(.cancellingNotOffered, .notSent, .remedy)
  public static let notRewritable = Failure(.notRewritable, .notSent, .remedy)
  public static func busy(retryAfter: Int?) -> Failure {
    Failure(.busy, .rejected, .soon, retryAfter: retryAfter)
  }
  public static func shopBroken(status: Int) -> Failure {
    Failure(.shopBroken(status: status), .unknown, .soon)
  }
  public static func unreadable(_ answer: UnreadableAnswer) -> Failure { Failure(.undecodable(answer)) }
  public static let stopped = Failure(.cancelled)
  public static func device(_ failure: DeviceFailure) -> Failure {
    Failure(.device(failure), .notSent, .remedy)
  }
  public static func local(_ reason: String) -> Failure { Failure(.notRenewed(reason)) }
}

extension Failure.Kind {
  /// A name that is taken and a wrong code are known by the server's words, which are not documented.
  fileprivate init(_ sentence: String?, at purpose: SignIn.Purpose) {
    let words = sentence?.lowercased() ?? ""
    switch purpose {
    case .signIn: self = .wrongCredentials(sentence)
    case .signUp: self = words.contains("exist") ? .accountExists(sentence) : .refused(sentence)
    case .activate, .resetPassword:
      self =
        sentence == nil || words.contains("code") || words == "unauthorized"
        ? .wrongCode(sentence) : .refused(sentence)
    }
  }

  fileprivate init(_ error: APIError) {
    switch error {
    case .unreachable(let failure): self = .offline(failure)
    case .untrusted(let reason): self = .untrusted(reason)
    case .timedOut, .interrupted: self = .noAnswer
    case .cancelled: self = .stopped
    case .signedOut: self = .signedOut
    case .notRenewed(let reason): self = .local(reason)
    case .redirected(let status): self = .shopBroken(status: status)
    case .undecodable(let answer): self = .unreadable(answer)
    case .tooLarge: self = .tooLarge
    case .readOnly: self = .readOnly
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
    case 429: self = .busy
    case 500...: self = .shopBroken(status: refusal.status)
    // A status is a number: every other one is a refusal.
    default: self = .refused(sentence)
    }
  }
}
