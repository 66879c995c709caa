import Foundation
import Synchronization
import Testing

@testable import OneEntryClient

/// What is told of an exchange, and what never is.
@Suite struct RequestLogEntryTests {
  private final class Book: Sendable {
    private let records = Mutex<[RequestLogEntry]>([])
    func note(_ record: RequestLogEntry) { records.withLock { $0.append(record) } }
    var all: [RequestLogEntry] { records.withLock { $0 } }
  }

  private func client(
    _ book: Book, _ respond: @escaping @Sendable (HTTPRequest) async throws(APIError) -> HTTPResponse
  ) throws -> Client {
    Client(
      configuration: try Project.configuration(), transport: Transport(respond), observe: { book.note($0) })
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
    let seen = book.all.map { "\($0.endpoint) \($0.status ?? 0) \($0.error ?? "-")" }
    #expect(
      seen == [
        "AuthProviders.auth 201 -", "Users.cart 401 refused", "AuthProviders.refresh 201 -",
        "Users.cart 200 -",
      ])
    #expect(Set(book.all.map(\.requestID)).count == 4)
  }

  @Test(arguments: [
    (HTTPResponse(200, "<html>"), "undecodable Products.quickSearch"), (HTTPResponse(302, ""), "redirected"),
    (HTTPResponse(500, "canary"), "refused"),
  ])
  func `the kind of error is told, in no word of the server`(_ answer: HTTPResponse, _ kind: String)
    async throws
  {
    let book = Book()
    let client = try client(book) { _ in answer }
    _ = try? await client.send(Products.quickSearch("canary"))
    #expect(book.all.map(\.error) == [kind])
    #expect(!book.all.contains { $0.line.contains("canary") })
  }

  @Test func `an exchange without an answer has no status`() async throws {
    let book = Book()
    let client = try client(book) { _ throws(APIError) in throw .interrupted("canary") }
    _ = try? await client.send(Locales.active())
    #expect(book.all.map(\.status) == [nil] && book.all.map(\.error) == ["interrupted"])
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
  }

  @Test func `a record is one line of ASCII`() {
    let record = RequestLogEntry(
      time: Date(timeIntervalSince1970: 1.5), endpoint: "A", method: .get, path: "/p", requestID: "id",
      status: 200, milliseconds: 3, error: "undecodable \u{202E}\u{9B}\u{7F}\n\"")
    #expect(
      record.line == #"{"endpoint":"A","error":"undecodable \u202e\u009b\u007f\n\"","method":"GET","#
        + #""milliseconds":3,"path":"/p","requestId":"id","status":200,"time":"1970-01-01T00:00:01.500Z"}"#)
  }
}
