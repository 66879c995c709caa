import Foundation

/// A request as the sandbox sees it, whether it came over a socket or from a test in the same process.
public struct Request: Sendable, Hashable {
  /// `GET`, `HEAD`, `POST`, `PUT`, `DELETE` or `OPTIONS`.
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
  /// Where the caller reached the server, e.g. `http://shop.test:8080`: links in the answer begin with it. nil in a
  /// process.
  public let origin: String?
  /// Whether the caller came with a certificate that the server trusts.
  public let hasCertificate: Bool

  /// A request; `target` is a path with an optional query, header names are taken in any case.
  public init(
    _ method: String, _ target: String, headers: [String: String] = [:], body: [UInt8] = [],
    origin: String? = nil, hasCertificate: Bool = false
  ) {
    let parts = target.prefix { $0 != "#" }.split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    self.target = target
    self.path = String(parts.first ?? "/")
    self.segments = Request.segments(path)
    self.query = parts.count > 1 ? FormEncoding.values(in: String(parts[1])) : [:]
    self.headers = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }) { _, last in last }
    self.body = body
    self.origin = origin
    self.hasCertificate = hasCertificate
  }

  /// The request whose answer a HEAD asks to hear about.
  var asGET: Request {
    Request("GET", target, headers: headers, origin: origin, hasCertificate: hasCertificate)
  }

  private static func segments(_ path: String) -> [String] {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    // Express takes a path with a slash behind it for the one without.
    if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    return parts.map { segment in
      guard segment.utf8.contains(UInt8(ascii: "%")) else { return String(segment) }
      return segment.removingPercentEncoding ?? String(segment)
    }
  }
}
