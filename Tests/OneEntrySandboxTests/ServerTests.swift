import Foundation
import Testing
import TestSupport

@testable import OneEntrySandbox

@Suite(.timeLimit(.minutes(3)))
struct ServerTests {
  @Test func `the server says in one line where it is and who may come in`() async throws {
    try await Loopback.run { server in
      let line = server.announcement.line
      #expect(!line.contains("\n"))
      let json = try JSONReader.value(of: Array(line.utf8))
      #expect(json.members?.map(\.key) == ["url", "appToken", "user", "password", "storage"])
      #expect(json["url"]?.string?.wholeMatch(of: /http:\/\/127\.0\.0\.1:\d+/) != nil)
      #expect(json["user"] == "your-user@email.com")
      #expect(json["storage"] == "orders")
    }
  }

  @Test func `the documented scenario runs over a socket`() async throws {
    try await Loopback.run { server in
      let login: JSON = [
        "authData": [
          ["marker": "email_reg", "value": "your-user@email.com"],
          ["marker": "password_reg", "value": "123456"],
        ]
      ]
      let device = ["x-device-metadata": Visit.device]
      let path = "/api/content/users-auth-providers/marker/email/users/auth"
      let token = try #require(await server.send("POST", path, login, device).json["accessToken"]?.string)
      let user = ["authorization": "Bearer \(token)"]
      let order = try await server.send(
        "POST", "/api/content/orders-storage/marker/orders/orders", Visit.order("stripe"), user)
      #expect(order.head.hasPrefix("HTTP/1.1 201"))
      let session = try await server.send(
        "POST", "/api/content/payments/sessions", ["type": "session", "orderId": 89], user)
      let link = try #require(session.json["paymentUrl"]?.string)
      #expect(link.hasPrefix(server.announcement.url))
      let page = try await server.send("GET", String(link.dropFirst(server.announcement.url.count)))
      #expect(page.body.contains("$340.00"))
      let read = try await server.send("GET", "/api/content/payments/sessions/order/89", nil, user)
      #expect(read.json.array?[0]["status"] == "waiting")
    }
  }

  @Test func `a program that is started meanwhile inherits neither the port nor a connection`() async throws {
    try await Loopback.run { server in
      _ = try await server.send("GET", "/api/content/locales/active/all")
      let sockets = (3..<4096).filter { localPort(of: $0) == server.port }
      #expect(!sockets.isEmpty && sockets.allSatisfy { fcntl($0, F_GETFD) & FD_CLOEXEC != 0 })
    }
  }

  @Test func `a lost answer closes the connection without a byte, after the order was made`() async throws {
    try await Loopback.run { server in
      let token = await server.signIn()
      await server.shop.apply(FaultRule(.answerLost, on: "createOrder"))
      let answer = try await server.send(
        "POST", "/api/content/orders-storage/marker/orders/orders", Visit.order(),
        ["authorization": "Bearer \(token)"])
      #expect(answer.bytes.isEmpty)
      #expect(await server.shop.snapshot().orders.count == 1)
    }
  }

  @Test func `a server that is down closes the connection before it does anything`() async throws {
    try await Loopback.run { server in
      await server.shop.apply(FaultRule(.down))
      let first = try await server.send("GET", "/api/content/locales/active/all")
      let second = try await server.send("GET", "/api/content/locales/active/all")
      #expect(first.bytes.isEmpty)
      #expect(second.head.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func `a truncated answer promises more than it sends`() async throws {
    try await Loopback.run { server in
      let whole = try await server.send("GET", "/api/content/locales/active/all")
      await server.shop.apply(FaultRule(.truncatedAnswer))
      let cut = try await server.send("GET", "/api/content/locales/active/all")
      #expect(cut.head.contains("Content-Length: \(whole.body.utf8.count)"))
      #expect(cut.body.utf8.count == whole.body.utf8.count / 2)
    }
  }

  @Test func `a body of more than a mebibyte is refused in words`() async throws {
    try await Loopback.run { server in
      let body = JSON.string(String(repeating: "x", count: 1 << 20))
      let answer = try await server.send("POST", "/api/content/products/all", body)
      #expect(answer.head.hasPrefix("HTTP/1.1 413"))
      #expect(answer.json["statusCode"] == 413)
    }
  }

  @Test func `a cancelled server gives its port back`() async throws {
    let port = QuietPort.any()
    for _ in 1...2 {
      try await Loopback.run(port: port) { server in
        #expect(server.port == port)
      }
    }
  }

  @Test func `a server that is stopped while callers come in ends, and none of them waits`() async throws {
    for _ in 1...20 {
      let callers = try await Loopback.run { server in
        let callers = (1...4).map { _ in
          Task { while (try? await server.send("GET", "/api/content/locales/active/all")) != nil {} }
        }
        _ = try await server.send("GET", "/api/content/locales/active/all")
        return callers
      }
      for caller in callers { await caller.value }
    }
  }

  @Test func `a port that is taken is an error`() async throws {
    try await Loopback.run { server in
      let second = Server(Shop(World(now: Visit.opening)), port: server.port)
      await #expect(throws: (any Error).self) { try await second.run { _ in } }
    }
  }
}

/// `nil` for what is not a socket of IPv4.
private func localPort(of descriptor: Int32) -> Int? {
  var (name, length) = (sockaddr_in(), socklen_t(MemoryLayout<sockaddr_in>.size))
  let result = withUnsafeMutablePointer(to: &name) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
  }
  return result == 0 && name.sin_family == AF_INET ? Int(UInt16(bigEndian: name.sin_port)) : nil
}
