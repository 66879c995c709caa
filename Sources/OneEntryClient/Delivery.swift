/// What became of a request that got no usable answer.
public enum Delivery: Hashable, Sendable {
  /// Nothing left this computer, so the request can be sent again without harm.
  case notSent
  /// The server answered and did not do what it was asked.
  case rejected
  /// The server may have done what it was asked. Something that must not be done twice is looked for first.
  case unknown
}

/// Whether asking again makes sense.
public enum Prospect: Hashable, Sendable {
  /// The same request may succeed a moment later.
  case soon
  /// A repetition would probably fail as well for now; circumstances may change.
  case later
  /// Nothing changes until a person does something: signs in, corrects a setting, gets a permission.
  case remedy
}

extension APIError {
  /// What became of the request. Wire contract §1.5.
  public var delivery: Delivery {
    switch self {
    case .unreachable, .untrusted, .signedOut, .notRenewed, .readOnly: .notSent
    case .timedOut, .interrupted, .redirected, .undecodable, .tooLarge, .cancelled: .unknown
    case .refused(let refusal): refusal.isWordOfTheAPI ? .rejected : .unknown
    }
  }

  /// Whether asking again makes sense.
  public var prospect: Prospect {
    switch self {
    case .unreachable, .timedOut, .interrupted: .soon
    case .redirected, .undecodable, .tooLarge, .cancelled: .later
    case .untrusted, .signedOut, .notRenewed, .readOnly: .remedy
    case .refused(let refusal): refusal.prospect
    }
  }

  /// How long the server asks to wait before the next request, in seconds; `nil` where it asks for nothing.
  public var retryAfter: Int? {
    if case .refused(let refusal) = self { refusal.retryAfter } else { nil }
  }
}

extension Refusal {
  /// Statuses that a proxy gives, or a server that was interrupted: they say nothing about what was done.
  private static let inconclusive: Set<Int> = [408, 409, 425]

  /// Whether the API itself declined the request. A body that is not the API's own may come from a proxy in
  /// front of it.
  fileprivate var isWordOfTheAPI: Bool {
    !messages.isEmpty && status < 500 && !Self.inconclusive.contains(status)
  }

  fileprivate var prospect: Prospect {
    switch status {
    case 500..., 429: .soon
    case _ where Self.inconclusive.contains(status): .soon
    case 401, 403: .remedy
    default: .later
    }
  }
}
