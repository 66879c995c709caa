import Foundation

/// The hosts that are reached without a proxy: names and domains, addresses and networks, separated by commas
/// or white space; `*` is every host.
struct NoProxyList {
  private let entries: [String]

  init(_ text: String) {
    entries = text.lowercased().split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  /// Whether the host is reached directly at that port; an IPv6 address comes without brackets.
  func excepts(_ host: String, port: Int) -> Bool {
    let host = host.lowercased().withoutTrailingDot
    return entries.contains { Self.matches($0, host, port) }
  }

  private static func matches(_ entry: String, _ host: String, _ port: Int) -> Bool {
    if entry == "*" { return true }
    if entry.contains("/") { return IPNetwork(entry)?.contains(host) == true }
    let (name, only) = parts(of: entry)
    if let only, only != port { return false }
    if let address = IPNetwork(name) { return address.contains(host) }
    // `*.shop.example` and `.shop.example` mean the same, as does the bare domain.
    let domain = String(name.drop { $0 == "*" }.drop { $0 == "." }).withoutTrailingDot
    guard !domain.isEmpty, IPNetwork(host) == nil else { return false }
    return host == domain || host.hasSuffix("." + domain)
  }

  /// Name and port of an entry such as `shop.example:443`, `[fd00::2]:443` or `fd00::2`.
  private static func parts(of entry: String) -> (name: String, port: Int?) {
    if let match = entry.wholeMatch(of: /\[([^\]]*)\](?::([0-9]+))?/) {
      return (String(match.1), match.2.flatMap { Int($0) })
    }
    if let match = entry.wholeMatch(of: /([^:]*):([0-9]+)/) { return (String(match.1), Int(match.2)) }
    return (entry, nil)
  }
}

/// An address, or the addresses that begin with the same bits: `192.0.2.0/24`.
private struct IPNetwork {
  private let bytes: [UInt8]
  private let bits: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let address = parts[0].trimmingCharacters(in: ["[", "]"])
    guard parts.count <= 2, let bytes = Self.bytes(of: address) else { return nil }
    let bits = parts.count == 2 ? Int(parts[1]) : bytes.count * 8
    guard let bits, (0...bytes.count * 8).contains(bits) else { return nil }
    self.bytes = bytes
    self.bits = bits
  }

  func contains(_ host: String) -> Bool {
    guard let other = Self.bytes(of: host), other.count == bytes.count else { return false }
    return (0..<bits).allSatisfy { bit in
      (bytes[bit / 8] ^ other[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
    }
  }

  private static func bytes(of text: String) -> [UInt8]? {
    var (four, six) = (in_addr(), in6_addr())
    if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four, Array.init) }
    if inet_pton(AF_INET6, text, &six) == 1 { return withUnsafeBytes(of: &six, Array.init) }
    return nil
  }
}

extension String {
  fileprivate var withoutTrailingDot: String { hasSuffix(".") ? String(dropLast()) : self }
}
