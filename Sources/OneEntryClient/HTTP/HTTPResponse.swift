/// A complete answer.
public struct HTTPResponse: Hashable, Sendable {
  /// Any status; none is an error here.
  public var status: Int
  /// In the order received.
  public var headers: [HTTPHeader]
  /// Decompressed and complete.
  public var body: [UInt8]

  /// Creates a value from its parts.
  public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

extension HTTPResponse: CustomStringConvertible, CustomReflectable {
  /// Status and size only: a body may hold tokens.
  public var description: String { "\(status), \(body.count) bytes" }
  /// Shows nothing that could hold a secret.
  public var customMirror: Mirror { Mirror(self, children: ["status": status, "bytes": body.count]) }
}
