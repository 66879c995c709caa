import Foundation
import Testing

@testable import OneEntrySandbox

/// What ordinary callers of HTTP do, at the socket.
@Suite(.timeLimit(.minutes(1)))
struct HTTPTests {
  private static let locales = "/api/content/locales/active/all"

  private func send(_ lines: [String], _ body: String = "", to server: Loopback) async throws -> RawAnswer {
    let head = lines + ["x-app-token: \(server.announcement.appToken)", "Connection: close"]
    return try await server.send(bytes: Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
  }

  @Test func `HEAD has the length of GET and no body`() async throws {
    try await Loopback.run { server in
      let get = try await server.send("GET", Self.locales)
      let head = try await server.send("HEAD", Self.locales)
      #expect(head.head.hasPrefix("HTTP/1.1 200") && head.body.isEmpty)
      #expect(head.head.lowercased().contains("content-length: \(get.body.utf8.count)"))
    }
  }

  @Test func `a caller that expects to be asked for its body is asked`() async throws {
    try await Loopback.run { server in
      let answer = try await send(
        ["POST /api/content/products/all HTTP/1.1", "Host: a", "Expect: 100-continue", "Content-Length: 2"],
        "[]", to: server)
      #expect(answer.head.hasPrefix("HTTP/1.1 100"))
      #expect(answer.body.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test(arguments: [("100-continue", "9999999", "413"), ("a miracle", "2", "417")])
  func `a caller that expects too much is told so before it sends its body`(
    _ expectation: String, _ length: String, _ status: String
  ) async throws {
    try await Loopback.run { server in
      let answer = try await send(
        [
          "POST /api/content/products/all HTTP/1.1", "Host: a", "Expect: \(expectation)",
          "Content-Length: \(length)",
        ], to: server)
      #expect(answer.head.hasPrefix("HTTP/1.1 \(status)"))
    }
  }

  @Test(arguments: [
    ["Host: shop.test:99"], ["Host: shop.test:99", "Host: other.test"], ["Host:"], ["Host: a b"],
    ["Host: \"<script>"], ["Host: é"], [],
  ])
  func `any Host is served, and only a real one goes into links`(_ host: [String]) async throws {
    try await Loopback.run { server in
      let answer = try await send(["GET /api/content/products/14 HTTP/1.1"] + host, to: server)
      let isReal = host.first == "Host: shop.test:99"
      let origin = isReal ? "http://shop.test:99" : "http://127.0.0.1:\(server.port)"
      #expect(answer.head.hasPrefix("HTTP/1.1 200"))
      #expect(answer.body.contains("\"\(origin)/cloud-static/"))
    }
  }

  @Test(arguments: [
    "GET http://shop.test\(locales) HTTP/1.1", "GET \(locales) HTTP/1.0",
    "GET \(locales)?a=%zz&&=&b HTTP/1.1",
  ])
  func `the ways to write a request are all read`(_ line: String) async throws {
    try await Loopback.run { server in
      let answer = try await send([line, "Host: shop.test"], to: server)
      #expect(answer.head.contains(" 200 "))
    }
  }

  @Test(arguments: ["OPTIONS * HTTP/1.1", "OPTIONS \(locales) HTTP/1.1"])
  func `what a server can do is answered for all of it and for a path`(_ line: String) async throws {
    try await Loopback.run { server in
      let answer = try await send([line, "Host: a"], to: server)
      #expect(answer.head.hasPrefix("HTTP/1.1 204"))
    }
  }

  @Test(arguments: ["GET\r\n\r\n", "GET /no HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"])
  func `a refusal can be read by scripts of every origin, whoever made it`(_ bytes: String) async throws {
    try await Loopback.run { server in
      let answer = try await server.send(bytes: Array(bytes.utf8))
      #expect(answer.head.hasPrefix("HTTP/1.1 4"))
      #expect(answer.head.lowercased().contains("access-control-allow-origin: *"))
    }
  }

  @Test func `a body that is too large is refused so that a browser can say why`() async throws {
    try await Loopback.run { server in
      let body = JSON.string(String(repeating: "x", count: 1 << 20))
      let answer = try await server.send("POST", "/api/content/products/all", body)
      #expect(answer.head.hasPrefix("HTTP/1.1 413"))
      #expect(answer.head.lowercased().contains("access-control-allow-origin: *"))
    }
  }
}
