import Testing

@testable import OneEntryClient

@Suite struct RequestExecutorTests {
  private actor Seen {
    var requests: [HTTPRequest] = []
    func note(_ request: HTTPRequest) { requests.append(request) }
    var last: HTTPRequest? { requests.last }
  }

  private func client(_ seen: Seen, answering answer: String = "{}") throws -> Client {
    try Project.client { request in
      await seen.note(request)
      return request.path.hasSuffix("/users/auth") ? .tokens(0) : HTTPResponse(200, answer)
    }
  }

  @Test(arguments: [("headers.anonymous", false), ("headers.user", true)])
  func `requests carry the documented headers`(fixture: String, isSignedIn: Bool) async throws {
    let seen = Seen()
    let client = try client(seen, answering: #"{"id":1}"#)
    if isSignedIn {
      try await client.signIn(Project.credentials)
      _ = try? await client.send(Payments.createSession(orderID: 89))
    } else {
      _ = try? await client.send(Forms.byMarker("order"))
    }
    let headers = try #require(await seen.last).headers
    guard case .object(let documented) = try Fixture.json(fixture) else { throw APIError.cancelled }
    #expect(Set(headers.map(\.name)) == Set(documented.keys).union(["X-Request-Id"]))
    #expect(headers.value(of: "content-type") == "application/json")
    #expect(headers.value(of: "x-app-token") == "app-token")
    #expect(headers.value(of: "Authorization") == (isSignedIn ? "Bearer access-0" : nil))
  }

  @Test func `the device metadata are the documented JSON in ASCII`() throws {
    var device = try Project.configuration().device
    let sent = try JSONText.parse(Array(device.headerValue.utf8), within: Limits())
    #expect(sent == (try Fixture.json("device-metadata.decoded")))
    device.location = "Zürich 🏔"
    #expect(device.headerValue.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    let read = try JSONText.parse(Array(device.headerValue.utf8), within: Limits())
    #expect(WireValue(value: read, path: "", langCode: "")["deviceInfo"]["location"].text == "Zürich 🏔")
  }

  @Test func `creating an order takes a fresh connection and its key, and is not repeatable`() async throws {
    let seen = Seen()
    let client = try client(seen)
    try await client.signIn(Project.credentials)
    let draft = OrderDraft(formIdentifier: "order", paymentAccountIdentifier: "cash", formData: [], lines: [])
    let endpoint = Orders.createOrder(in: "orders", draft, idempotencyKey: "checkout-1")
    _ = try? await client.send(endpoint)
    let request = try #require(await seen.last)
    #expect(request.wantsFreshConnection && !endpoint.isRepeatable)
    #expect(request.headers.value(of: "Idempotency-Key") == "checkout-1")
    #expect(request.timeLimit == .seconds(15))
  }

  @Test(arguments: [
    ("orders", "orders"), ("../x", "..%2Fx"), ("..", "%2E%2E"), ("a b", "a%20b"), ("é", "%C3%A9"),
    ("a?b#c", "a%3Fb%23c"), ("a%2Fb", "a%252Fb"),
  ])
  func `a marker is one segment of the path whatever it holds`(marker: String, segment: String) {
    #expect(
      Forms.byMarker(marker).target(langCode: "en_US")
        == "/api/content/forms/marker/\(segment)?langCode=en_US")
  }

  @Test(arguments: [("a&b=c%", "a%26b%3Dc%25"), ("🍏 +", "%F0%9F%8D%8F%20%2B")])
  func `a search text is one value of the query whatever it holds`(text: String, value: String) {
    let target = Products.quickSearch(text).target(langCode: "fr_FR")
    #expect(target == "/api/content/products/quick/search?name=\(value)&langCode=fr_FR")
  }

  @Test func `another language shares the session`() async throws {
    let seen = Seen()
    let client = try client(seen)
    let french = client.with(langCode: "fr_FR")
    try await client.signIn(Project.credentials)
    _ = try? await french.send(Users.me())
    #expect(await seen.last?.path == "/api/content/users/me?langCode=fr_FR")
    #expect(await seen.last?.bearer == "Bearer access-0")
  }
}
