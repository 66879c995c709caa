import Foundation
import Synchronization
import Testing

@testable import OneEntryClient

/// What is told of an exchange, and what never is.
@Suite struct ExchangeTests {
  private final class Book: Sendable {
    private let records = Mutex<[Exchange]>([])
    func note(_ record: Exchange) { records.withLock { $0.append(record) } }
    var all: [Exchange] { records.withLock { $0 } }
  }

  private func client(
    _ book: Book, _ respond: @escaping @Sendable (HTTPRequest) async throws(APIError) -> HTTPResponse
  ) throws -> Client {
    Client(
      configuration: try Project.configuration(), transport: Transport(respond),
      observer: Observer { book.note($0) })
  }

  @Test func `a renewal and the repeat are exchanges of their own`() async throws {
    let book = Book()
    let client = try client(book) { request in
      if request.path.hasSuffix("/users/auth") { return .tokens(0) }
      if request.path.hasSuffix("/users/refresh") { return .tokens(1) }
      return request.bearer == "Bearer access-1" ? HTTPResponse(200, #"{"items":[]}"#) : .unauthorised
    }
    try await client.signIn(Project.credentials)
    _ = try await client.send(Users.cart())
    let seen = book.all.map { exchange in
      "\(exchange.call) \(exchange.attempt) \(exchange.answer?.status ?? 0) \(exchange.problem ?? "-")"
    }
    #expect(seen == ["auth 1 201 -", "getCart 1 401 refused", "refresh 1 201 -", "getCart 2 200 -"])
    #expect(Set(book.all.map(\.id)).count == 4)
  }

  @Test func `an exchange knows what asked for it, and for which time`() async throws {
    let book = Book()
    let client = try client(book) { _ in HTTPResponse(200, "[]") }
    try await CallContext.$cause.withValue(.init { "checkout.confirmTapped" }) {
      _ = try await CallContext.trying(3) { () async throws(APIError) in
        try await client.send(Locales.active())
      }
    }
    #expect(book.all.map(\.cause) == ["checkout.confirmTapped"] && book.all.map(\.attempt) == [3])
  }

  @Test(arguments: [
    (HTTPResponse(200, "<html>"), "undecodable searchProduct"), (HTTPResponse(302, ""), "redirected"),
    (HTTPResponse(500, "canary"), "server error"), (HTTPResponse(403, "canary"), "refused"),
  ])
  func `the kind of error is told, in no word of the server`(_ answer: HTTPResponse, _ kind: String)
    async throws
  {
    let book = Book()
    let client = try client(book) { _ in answer }
    _ = try? await client.send(Products.quickSearch("canary"))
    #expect(book.all.map(\.problem) == [kind])
    #expect(!book.all.contains { $0.logLine.contains("canary") })
  }

  @Test func `an exchange without an answer has none`() async throws {
    let book = Book()
    let client = try client(book) { _ throws(APIError) in throw .interrupted("canary") }
    _ = try? await client.send(Locales.active())
    #expect(book.all.map(\.answer) == [nil] && book.all.map(\.problem) == ["interrupted"])
  }

  @Test func `the path is encoded and keeps of a query the names alone`() async throws {
    let book = Book()
    let client = try client(book) { _ in HTTPResponse(200, "[]") }
    _ = try await client.send(Products.quickSearch("canary&x=y"))
    _ = try? await client.send(Forms.byMarker("../ü"))
    #expect(
      book.all.map(\.path) == [
        "/api/content/products/quick/search?name&langCode", "/api/content/forms/marker/..%2F%C3%BC?langCode",
      ])
    #expect(book.all.map(\.host) == ["shop.example", "shop.example"])
  }

  @Test func `what is secret in a request is masked, and bears the name of what it is`() async throws {
    let book = Book()
    let client = try client(book) { _ in .tokens(0) }
    try await client.signIn(Project.credentials)
    let exchange = try #require(book.all.first)
    let entries: [MaskedJSON] = ["email_reg", "password_reg"].map { marker in
      .object(["marker": .value(.string(marker)), "value": .secret(name: marker)])
    }
    #expect(exchange.request.body == .object(["authData": .array(entries)]))
    #expect(
      exchange.request.headers.compactMap(\.variable) == ["ONEENTRY_APP_TOKEN", "DEVICE_METADATA"])
    let body = try #require(exchange.answer?.body)
    #expect(
      body.exported == [
        "userIdentifier": "u", "authProviderIdentifier": "email", "accessToken": "•••", "refreshToken": "•••",
      ])
  }

  @Test func `the server's sentence is told, without a secret that it repeats`() async throws {
    let book = Book()
    let client = try client(book) { _ in HTTPResponse(403, #"{"message":["No app-token, sorry"]}"#) }
    _ = try? await client.send(Locales.active())
    #expect(book.all.first?.answer?.sentences == ["No •••, sorry"])
    #expect(book.all.first?.answer?.body?.exported == ["message": ["No •••, sorry"]])
    #expect(book.all.first?.logLine.contains(#""message":["No \u2022\u2022\u2022, sorry"]"#) == true)
  }

  @Test func `an order that was made is told by its number, one that was read is not`() async throws {
    let book = Book()
    let order = try Fixture.bytes("orders.create.response")
    let client = try client(book) { request in
      request.method == .post && request.path.hasSuffix("/auth")
        ? .tokens(0) : HTTPResponse(status: 201, body: order)
    }
    try await client.signIn(Project.credentials)
    let draft = OrderDraft(formIdentifier: "order", paymentAccountIdentifier: "cash", formData: [], lines: [])
    _ = try await client.send(Orders.createOrder(in: "orders", draft))
    _ = try await client.send(Orders.order(89, in: "orders"))
    #expect(book.all.map { $0.logLine.contains(#""order":89"#) } == [false, true, false])
  }

  @Test func `while nobody is interested nothing is put together`() async throws {
    let book = Book()
    let client = Client(
      configuration: try Project.configuration(), transport: Transport { _ in HTTPResponse(200, "[]") },
      observer: .both(
        Observer(isInterested: { false }, note: { book.note($0) }), .nobody))
    _ = try await client.send(Locales.active())
    #expect(book.all.isEmpty)
  }

  @Test func `a line of the log begins with its time and is ASCII`() {
    var line = LogLine(at: Date(timeIntervalSince1970: 1.5))
    line.add("z", "\u{202E}\u{9B}\u{7F}\n\"")
    line.add("left out", nil)
    line.add("a", 1)
    #expect(line.text == #"{"time":"1970-01-01T00:00:01.500Z","z":"\u202e\u009b\u007f\n\"","a":1}"#)
  }

  @Test func `a long body is cut, and says by how much`() {
    let body = MaskedJSON.array((0..<10).map { .value(.number(Decimal($0))) })
    #expect(body.cut(to: 4).exported == [0, 1, 2, "… 7 more"])
    #expect(body.cut(to: 11) == body)
    #expect(
      MaskedJSON.object(["a": body, "b": .secret(name: "b"), "c": .value([:])]).cut(to: 3).lines == [
        "{", #"  "a": ["#, "    0,", "    … 9 more", "  ],", "  … 2 more", "}",
      ])
  }
}
