import Foundation

/// A request as the sandbox sees it, whether it came over a socket or from a test in the same process.
public struct Request: Sendable, Hashable {
  /// `GET`, `POST`, `PUT`, `DELETE` or `OPTIONS`.
  public let method: String
  /// The path as it was sent, percent-encoded, without the query.
  public let path: String
  /// The path with its query, as it was sent.
  let target: String
  /// The decoded segments of the path.
  let segments: [String]
  /// The query, decoded; of a repeated name the last value counts.
  public let query: [String: String]
  /// The headers by lower-case name.
  public let headers: [String: String]
  /// The body as it was sent.
  public let body: [UInt8]

  /// A request; `target` is a path with an optional query, header names are taken in any case.
  public init(_ method: String, _ target: String, headers: [String: String] = [:], body: [UInt8] = []) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    self.target = target
    self.path = String(parts.first ?? "/")
    self.segments = Request.segments(path)
    self.query = parts.count > 1 ? FormEncoding.values(in: String(parts[1])) : [:]
    self.headers = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }) { _, last in last }
    self.body = body
  }

  private static func segments(_ path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { segment in
      guard segment.utf8.contains(UInt8(ascii: "%")) else { return String(segment) }
      return segment.removingPercentEncoding ?? String(segment)
    }
  }
}
