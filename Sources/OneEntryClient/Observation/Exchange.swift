import Foundation

/// One exchange with the server as it may be shown: no token, password or code is in it. Bodies hold what the
/// shopper typed, such as a name and an address.
public struct Exchange: Hashable, Sendable, Identifiable {
  /// Sent as `X-Request-Id`.
  public var id: String
  /// When the request left, by this machine's clock.
  public var time: Date
  /// What was called.
  public var call: Call
  /// The HTTP method.
  public var method: HTTPMethod
  /// Scheme, host and port: `https://shop.example`.
  public var origin: String
  /// Path and query, percent-encoded.
  public var target: String
  /// Which try it was, from 1 on; a call is repeated after a failure and after a renewed sign-in.
  public var attempt: Int
  /// The event that asked for it; `nil` where that is not known.
  public var cause: String?
  /// What was sent.
  public var request: Request
  /// What came back; `nil` where nothing did.
  public var answer: Answer?
  /// From sending to the answer's last byte.
  public var milliseconds: Int
  /// The kind of error it ended with; for an unreadable answer it names the call and the field.
  public var problem: String?

  /// Creates a value from its parts.
  public init(
    id: String, time: Date, call: Call, method: HTTPMethod, origin: String, target: String, attempt: Int = 1,
    cause: String? = nil, request: Request = Request(), answer: Answer? = nil, milliseconds: Int = 0,
    problem: String? = nil
  ) {
    self.id = id
    self.time = time
    self.call = call
    self.method = method
    self.origin = origin
    self.target = target
    self.attempt = attempt
    self.cause = cause
    self.request = request
    self.answer = answer
    self.milliseconds = milliseconds
    self.problem = problem
  }

  /// What was sent.
  public struct Request: Hashable, Sendable {
    /// Secrets are still wrapped up, each with the name of its variable.
    public var headers: [ShownHeader]
    /// `nil` for no body at all.
    public var body: MaskedJSON?
    /// Of the body as it was sent.
    public var bytes: Int

    /// Creates a value from its parts.
    public init(headers: [ShownHeader] = [], body: MaskedJSON? = nil, bytes: Int = 0) {
      self.headers = headers
      self.body = body
      self.bytes = bytes
    }
  }

  /// What came back.
  public struct Answer: Hashable, Sendable {
    /// The HTTP status.
    public var status: Int
    /// Those that are known to hold no secret; of all others the name only.
    public var headers: [ShownHeader]
    /// `nil` where the answer was no JSON.
    public var body: MaskedJSON?
    /// Of the body, after decompression.
    public var bytes: Int
    /// The server's sentences in an error, not yet fit for a terminal.
    public var sentences: [String]
    /// Where a successful answer is not what the wire contract says, in the order of their places.
    public var differences: [Difference]
    /// The id of the order or the session that it tells of.
    public var createdID: Int?

    /// Creates a value from its parts.
    public init(
      status: Int, headers: [ShownHeader] = [], body: MaskedJSON? = nil, bytes: Int = 0,
      sentences: [String] = [], differences: [Difference] = [], createdID: Int? = nil
    ) {
      self.status = status
      self.headers = headers
      self.body = body
      self.bytes = bytes
      self.sentences = sentences
      self.differences = differences
      self.createdID = createdID
    }
  }
}

extension Exchange {
  static let readOnly = "read-only"

  /// Whether it is what would have been sent, had the client not been told to read only.
  public var isWithheld: Bool { problem == Self.readOnly }

  /// The path, and the names of the query's items without their values.
  public var path: String {
    let parts = target.split(separator: "?", maxSplits: 1)
    guard parts.count == 2 else { return target }
    let names = parts[1].split(separator: "&").map { $0.prefix { $0 != "=" } }
    return parts[0] + "?" + names.joined(separator: "&")
  }

  /// The host, with the port where the address has one.
  public var host: String { String(origin.drop { $0 != "/" }.dropFirst(2)) }

  /// How much it takes to keep it, in values.
  public var size: Int { 1 + (request.body?.size ?? 0) + (answer?.body?.size ?? 0) }
}

/// A header as it may be shown.
public struct ShownHeader: Hashable, Sendable {
  /// The name, as it was sent.
  public var name: String
  /// What comes before the secret, or all of a value that is none.
  public var text: String
  /// The name of the variable that stands for the secret; `nil` where the value is none.
  public var variable: String?

  /// A header without a secret.
  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// A header whose value ends with a secret.
  public init(_ name: String, _ text: String = "", variable: String) {
    self.init(name, text)
    self.variable = variable
  }

  /// The value with its secret masked.
  public var masked: String { variable == nil ? text : text + MaskedJSON.mask }
}
