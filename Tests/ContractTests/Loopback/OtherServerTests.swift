import Foundation
import OneEntryClient
import Testing

/// What a server can do that the sandbox does not.
@Suite(.timeLimit(.minutes(3)))
struct OtherServerTests {
  @Test(arguments: [301, 302, 303, 307, 308])
  func `a redirect is not followed and no header is sent on`(_ status: Int) async throws {
    try await OtherServer.saying(200) { target, _ in
      let headers = ["Location": target.url + "/api/content/locales/active/all"]
      try await OtherServer.saying(status, headers: headers) { server, client in
        #expect(await failure(of: Locales.active(), client) == .redirected(status: status))
        let signIn = AuthProviders.auth(at: "email", [])
        #expect(await failure(of: signIn, client) == .redirected(status: status))
        #expect(await server.visits.map(\.headers["x-app-token"]) == ["app-token", "app-token"])
      }
      #expect(await target.visits.isEmpty)
    }
  }

  @Test func `a server that never answers is given up in time, and may have acted`() async throws {
    try await OtherServer.silent(Limits(read: .milliseconds(100))) { _, client in
      let error = try #require(await failure(of: Locales.active(), client))
      #expect(error == .timedOut && error.delivery == .unknown)
    }
  }

  @Test func `a call that is cancelled ends at once, and may have been sent`() async throws {
    try await OtherServer.silent { server, client in
      let call = Task { await failure(of: Products.all(), client) }
      await server.arrival()
      call.cancel()
      let error = try #require(await call.value)
      #expect(error == .cancelled && error.delivery == .unknown)
    }
  }

  @Test func `a compressed answer is read`() async throws {
    let body = try gzip(
      "H4sIAAAAAAAC/4uuVspMUbIy1FFKzk9JVbJSSs2LDw1W0lEqzsgvKnGGiQEFMosdk0syy4D8kqLS1NpYAJUjQ/k6AAAA")
    try await OtherServer.saying(200, headers: ["Content-Encoding": "gzip"], body: body) { server, client in
      let locales = try await client.send(Locales.active())
      #expect(locales.map(\.code) == ["en_US"])
      #expect(await server.visits.first?.headers["accept-encoding"]?.contains("gzip") == true)
    }
  }

  @Test func `an answer that is small on the wire and large when unpacked is not read`() async throws {
    let body = try gzip("H4sIAAAAAAAC/+3BAQ0AAAwCoCrv5d6/hkEEcgAAAAAAAAAAMOALYs6r7iojAAA=")
    try await OtherServer.saying(200, headers: ["Content-Encoding": "gzip"], body: body) { _, client in
      #expect(await failure(of: Locales.active(), client) == .tooLarge)
    }
  }

  @Test func `reading keeps its connection; an order and a session take one of their own`() async throws {
    let body = #"{"id":1,"userIdentifier":"u","accessToken":"a","refreshToken":"r","quantity":1}"#
    try await OtherServer.saying(200, body: Array(body.utf8)) { server, client in
      try await client.signIn([])
      _ = try await client.send(Users.me())
      _ = try await client.send(Orders.createOrder(in: "orders", .box()))
      _ = try await client.send(Payments.createSession(orderID: 1))
      _ = try await client.send(Users.me())
      let visits = await server.visits
      try #require(visits.count == 5)
      let reading = Set([0, 1, 4].map { visits[$0].connection })
      #expect(reading.isDisjoint(with: [visits[2].connection, visits[3].connection]))
      #expect(visits[2].connection != visits[3].connection)
      #expect(visits.map { $0.headers["connection"] == "close" } == [false, false, true, true, false])
    }
  }

  @Test func `cookies, places and challenges that nobody asked for are ignored`() async throws {
    let headers = [
      "Set-Cookie": "track=1", "Location": "https://evil.example/", "WWW-Authenticate": "Basic realm=x",
      "Refresh": "0; url=https://evil.example/",
    ]
    try await OtherServer.saying(200, headers: headers, body: Array("[]".utf8)) { server, client in
      for _ in 1...2 {
        let locales = try await client.send(Locales.active())
        #expect(locales.isEmpty)
      }
      let visits = await server.visits
      #expect(visits.count == 2)
      #expect(visits.allSatisfy { $0.headers["cookie"] == nil && $0.headers["authorization"] == nil })
    }
  }

  @Test func `headers of a hundred kilobytes are an error`() async throws {
    let headers = ["X-Flood": String(repeating: "x", count: 100_000)]
    try await OtherServer.saying(200, headers: headers, body: Array("[]".utf8)) { _, client in
      #expect(await failure(of: Locales.active(), client) != nil)
    }
  }

  @Test(arguments: ["", "null", "[", "<html></html>", #"{"id":"1"}"#, #"{"id":1e400}"#])
  func `a success that makes no sense is undecodable`(_ body: String) async throws {
    try await OtherServer.saying(201, body: Array(body.utf8)) { _, client in
      let error = try #require(await failure(of: Forms.byMarker("order"), client))
      guard case .undecodable = error else { throw error }
    }
  }
}

private func failure<Value>(of endpoint: Endpoint<Value>, _ client: Client) async -> APIError? {
  do throws(APIError) {
    _ = try await client.send(endpoint)
    return nil
  } catch {
    return error
  }
}

private func gzip(_ base64: String) throws -> [UInt8] {
  Array(try #require(Data(base64Encoded: base64)))
}
