import NIOCore
import Testing

@testable import OneEntrySandbox

struct OriginTests {
  @Test(arguments: ["shop.test", "shop.test:8080", "127.0.0.1:80", "[::1]:8080", "localhost", "my_host-1"])
  func `a caller's Host is what links begin with`(_ host: String) {
    #expect(Origin.of(host: host, at: nil, isSecure: false) == "http://\(host)")
    #expect(Origin.of(host: host, at: nil, isSecure: true) == "https://\(host)")
  }

  @Test(arguments: [nil, "", "a b", "a/b", "a@b", "a\"b", "shop:port", ":80", "[::1", "a?b", "<b>", "é.test"])
  func `where it is missing or odd, the address that was connected to is`(_ host: String?) throws {
    let four = try SocketAddress(ipAddress: "10.0.0.7", port: 8080)
    let six = try SocketAddress(ipAddress: "fe80::1", port: 8080)
    #expect(Origin.of(host: host, at: four, isSecure: false) == "http://10.0.0.7:8080")
    #expect(Origin.of(host: host, at: six, isSecure: true) == "https://[fe80::1]:8080")
    #expect(Origin.of(host: host, at: nil, isSecure: true) == nil)
  }

  @Test(arguments: [
    ("0.0.0.0", "http://127.0.0.1:8080"), ("::", "http://[::1]:8080"), ("::1", "http://[::1]:8080"),
    ("10.0.0.7", "http://10.0.0.7:8080"), ("localhost", "http://localhost:8080"),
  ])
  func `what is announced can be connected to`(_ host: String, _ announced: String) {
    #expect(Origin.announced(host, port: 8080, isSecure: false) == announced)
  }
}
