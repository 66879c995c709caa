import Foundation

/// Everything that may be logged about one exchange with the server. It has no header, body, query value or
/// sentence of the server, so no secret and nothing that the shopper typed.
public struct RequestLogEntry: Hashable, Sendable {
  /// When the request left, by this machine's clock.
  public var time: Date
  /// The function that made the call, `Orders.createOrder`.
  public var endpoint: String
  /// The HTTP method.
  public var method: HTTPMethod
  /// Percent-encoded, with the names of the query's items and without their values.
  public var path: String
  /// Sent as `X-Request-Id`.
  public var requestID: String
  /// The status of the answer; `nil` where none came.
  public var status: Int?
  /// From sending to the answer's last byte, its reading included.
  public var milliseconds: Int
  /// The kind of error it ended with; for an unreadable answer it names the endpoint and the field.
  public var error: String?

  /// One line of JSON in ASCII, without its end.
  public var line: String {
    JSONValue.object(compacting: [
      "time": .string(time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))),
      "endpoint": .string(endpoint), "method": .string(method.rawValue), "path": .string(path),
      "requestId": .string(requestID), "status": status.map(JSONValue.integer),
      "milliseconds": .integer(milliseconds), "error": error.map(JSONValue.string),
    ]).line
  }
}

extension RequestLogEntry {
  /// The path of a target, and the names of its query's items.
  static func path(ofTarget target: String) -> String {
    let parts = target.split(separator: "?", maxSplits: 1)
    guard parts.count == 2 else { return target }
    let names = parts[1].split(separator: "&").map { $0.prefix { $0 != "=" } }
    return parts[0] + "?" + names.joined(separator: "&")
  }
}

extension APIError {
  /// What kind of error it is. What came from the server is left out.
  var kind: String {
    switch self {
    case .unreachable: "unreachable"
    case .untrusted: "untrusted"
    case .timedOut: "timed out"
    case .interrupted: "interrupted"
    case .refused: "refused"
    case .redirected: "redirected"
    case .undecodable(let answer): "undecodable \(answer.field)"
    case .tooLarge: "too large"
    case .signedOut: "signed out"
    case .notRenewed: "not renewed"
    case .cancelled: "cancelled"
    }
  }
}
