/// A request as it is put on the wire, and the limits it runs under.
public struct HTTPRequest: Hashable, Sendable {
  /// The HTTP method.
  public var method: HTTPMethod
  /// Absolute and percent-encoded.
  public var url: String
  /// All headers except those of the connection itself.
  public var headers: [HTTPHeader]
  /// JSON; `nil` for no body at all.
  public var body: [UInt8]?
  /// How long the whole exchange may take, from the first byte sent to the last byte read.
  public var timeLimit: Duration
  /// The most bytes of body that are read, after decompression.
  public var maximumBodyBytes: Int
  /// Whether the exchange needs a connection of its own. A kept-alive connection can close during a request
  /// without revealing whether the server received it.
  public var wantsFreshConnection: Bool

  /// Creates a value from its parts.
  public init(
    method: HTTPMethod, url: String, headers: [HTTPHeader] = [], body: [UInt8]? = nil,
    timeLimit: Duration = .seconds(15), maximumBodyBytes: Int = 8 << 20, wantsFreshConnection: Bool = false
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.timeLimit = timeLimit
    self.maximumBodyBytes = maximumBodyBytes
    self.wantsFreshConnection = wantsFreshConnection
  }
}

extension HTTPRequest: CustomStringConvertible, CustomReflectable {
  /// Method and address only: headers and body hold secrets.
  public var description: String { "\(method.rawValue) \(url)" }
  /// Shows nothing that could hold a secret.
  public var customMirror: Mirror { Mirror(self, children: ["method": method, "url": url]) }
}
