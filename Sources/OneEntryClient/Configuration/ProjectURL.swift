import Foundation

/// The checked address of a project: `https`, or `http` to this machine; no trailing slash. Wire contract §1.
public struct ProjectURL: Hashable, Sendable, CustomStringConvertible {
  /// The address without a trailing slash; paths are appended to it.
  public let text: String
  /// Lower-case, an IPv6 address without its brackets.
  public let host: String

  /// The port that it is reached at, 443 for `https` unless the address names one.
  public let port: Int

  /// The address.
  public var description: String { text }

  /// Whether the project is served by this machine.
  public var isLoopback: Bool { Self.isLoopback(host) }

  /// Whether it is reached by https.
  var isEncrypted: Bool { text.prefix(6).lowercased() == "https:" }

  /// Takes an address as people copy it: with trailing slashes, or with the path of an API call behind it.
  public init(_ text: String) throws(ConfigurationError) {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else {
      throw .forbiddenCharacter
    }
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased() else {
      throw .notAnAddress
    }
    guard scheme == "https" || scheme == "http" else { throw .unsupportedScheme(scheme) }
    guard parts.user == nil, parts.password == nil, !text.contains("@") else { throw .userInfo }
    guard parts.query == nil, parts.fragment == nil else { throw .queryOrFragment }
    let host = (parts.host ?? "").lowercased().trimmingCharacters(in: ["[", "]"])
    guard !host.isEmpty else { throw .missingHost }
    guard scheme == "https" || Self.isLoopback(host) else { throw .plainHTTP(host: host) }
    self.host = host
    port = parts.port ?? (scheme == "https" ? 443 : 80)
    self.text = try Self.bare(text, parts.path, host)
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && numbers.first == 127 && !numbers.contains(nil)
  }

  /// The address up to its `/api/content`. Projects in OneEntry's own cloud have no other path.
  private static func bare(_ text: String, _ path: String, _ host: String) throws(ConfigurationError)
    -> String
  {
    let call = (path + "/").firstRange(of: "/api/content/")
    let base = withoutTrailingSlashes(call.map { String(path[..<$0.lowerBound]) } ?? path)
    if host.hasSuffix(".oneentry.cloud"), !base.isEmpty { throw .page(path: base) }
    return withoutTrailingSlashes(String(text.dropLast(path.count))) + base
  }

  private static func withoutTrailingSlashes(_ text: String) -> String {
    String(text.reversed().drop { $0 == "/" }.reversed())
  }
}
