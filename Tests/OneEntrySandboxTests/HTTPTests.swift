import Foundation
import Testing

@testable import OneEntrySandbox

/// What ordinary callers of HTTP do, at the socket.
@Suite(.timeLimit(.minutes(3)))
struct HTTPTests {
  private static let locales = "/api/content/locales/active/all"

  private func send(_ lines: [String], _ body: String = "", to server: Loopback) async throws -> RawAnswer {
    let head = lines + ["x-app-token: \(server.announcement.appToken)", "Connection: close"]
    return try await server.send(bytes: Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
  }

  @Test(arguments: ["close", "CLOSE", "Close", "keep-alive, Close", "TE , close"])
  func `a connection is closed when the caller asks for it, however it is written`(_ word: String)
    async throws
  {
    try await Loopback.run { server in
      let head = [
        "HEAD \(Self.locales) HTTP/1.1", "HOST: a", "X-APP-TOKEN: \(server.announcement.appToken)",
        "CONNECTION: \(word)",
      ]
      let bytes = Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8)
      let answer = try await server.send(bytes: bytes, patience: 50)
      #expect(answer.head.hasPrefix("HTTP/1.1 200") && answer.end == 0)
      #expect(answer.head.lowercased().contains("connection: close"))
    }
  }

  @Test func `one connection carries requests one after the other, also sent at once`() async throws {
    try await Loopback.run { server in
      let first = "HEAD \(Self.locales) HTTP/1.1\r\nHost: a\r\n\r\n"
      let answer = try await send(
        [first + "GET \(Self.locales) HTTP/1.1", "Host: a"], to: server)
      #expect(answer.head.hasPrefix("HTTP/1.1 403") && answer.body.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test(arguments: ["2\r\n[]\r\n0\r\n\r\n", "1\r\n[\r\n1;a=b\r\n]\r\n0\r\nX-T: 1\r\n\r\n"])
  func `a body in chunks is put together`(_ body: String) async throws {
    try await Loopback.run { server in
      let answer = try await send(
        ["POST /api/content/products/all HTTP/1.1", "Host: a", "Transfer-Encoding: chunked"], body, to: server
      )
      #expect(answer.head.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test(arguments: [
    ("Content-Encoding: gzip", "415", "unsupported content encoding \"gzip\""),
    ("Content-Encoding: zstd", "415", "unsupported content encoding \"zstd\""),
    ("Content-Encoding: Identity", "200", nil),
    ("Content-Type: application/json; charset=latin1", "415", "unsupported charset \"LATIN1\""),
    ("Content-Type: application/json; charset=\"UTF-8\"", "200", nil),
  ])
  func `a body that cannot be read is refused in words`(_ header: String, _ status: String, _ words: String?)
    async throws
  {
    try await Loopback.run { server in
      let answer = try await send(
        ["POST /api/content/products/all HTTP/1.1", "Host: a", header, "Content-Length: 2"], "[]", to: server)
      #expect(answer.head.hasPrefix("HTTP/1.1 \(status)"))
      #expect(words == nil || answer.json["message"]?.string == words)
    }
  }

  @Test func `a body in UTF-16 is read`() {
    let world = World(now: Visit.opening)
    let headers = [
      "x-app-token": world.appToken, "content-type": "application/json; charset=utf-16le",
    ]
    let body = "[]".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var copy = world
    let request = Request("POST", "/api/content/products/all", headers: headers, body: body)
    #expect(copy.respond(to: request).status == 200)
  }

  @Test(arguments: [
    "GET \(locales)/ HTTP/1.1", "GET /API/Content/Locales/active/ALL HTTP/1.1",
    "GET \(locales)#top HTTP/1.1",
  ])
  func `a path is found as a Node server finds it`(_ line: String) async throws {
    try await Loopback.run { server in
      let answer = try await send([line, "Host: a"], to: server)
      #expect(answer.head.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func `a head of more than sixteen kibibytes is too large`() async throws {
    try await Loopback.run { server in
      for (size, status) in [(15_000, "200"), (17_000, "431")] {
        let long = String(repeating: "a", count: size)
        let header = try await send(["GET \(Self.locales) HTTP/1.1", "Host: a", "X-A: \(long)"], to: server)
        #expect(header.head.hasPrefix("HTTP/1.1 \(status)"))
        let query = try await send(["GET \(Self.locales)?a=\(long) HTTP/1.1", "Host: a"], to: server)
        #expect(query.head.hasPrefix("HTTP/1.1 \(status)"))
      }
    }
  }

  @Test func `a caller that takes the sandbox for a proxy gets no answer`() async throws {
    try await Loopback.run { server in
      let answer = try await send(["CONNECT shop.test:443 HTTP/1.1", "Host: a"], to: server)
      #expect(answer.bytes.isEmpty)
    }
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
