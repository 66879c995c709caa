import NIOCore

/// Where callers reach a server: what links and the announcement begin with.
enum Origin {
  /// The origin that a caller used: its `Host`, or the address that it connected to where that is missing or no host.
  static func of(host: String?, at address: SocketAddress?, isSecure: Bool) -> String? {
    let scheme = isSecure ? "https" : "http"
    if let host, isHost(host) { return "\(scheme)://\(host)" }
    guard let ip = address?.ipAddress, let port = address?.port else { return nil }
    return "\(scheme)://\(bracketed(ip)):\(port)"
  }

  /// The origin to announce for an address that is listened on. One that means every address of the machine is nowhere
  /// to connect to, so the loopback one is named in its place.
  static func announced(_ host: String, port: Int, isSecure: Bool) -> String {
    let reachable = ["0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"][host] ?? host
    return "\(isSecure ? "https" : "http")://\(bracketed(reachable)):\(port)"
  }

  /// Whether a `Host` is a name or an address with at most a port (RFC 9110 §7.2), and nothing that could end a link.
  static func isHost(_ text: String) -> Bool {
    text.wholeMatch(of: /([A-Za-z0-9._~-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?/) != nil
  }

  private static func bracketed(_ host: String) -> String { host.contains(":") ? "[\(host)]" : host }
}
