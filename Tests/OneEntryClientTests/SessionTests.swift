import Testing

@testable import OneEntryClient

@Suite struct SessionTests {
  /// What the fake server saw, and how often it was asked to refresh.
  private actor Log {
    var requests: [HTTPRequest] = []

    func note(_ request: HTTPRequest) -> Int {
      requests.append(request)
      return requests.filter { $0.path.hasSuffix("/users/refresh") }.count
    }
    var refreshes: Int { requests.filter { $0.path.hasSuffix("/users/refresh") }.count }
    var paths: [String] { requests.map(\.path) }
    var bearers: [String?] { requests.map(\.bearer) }
  }

  private static let cart = HTTPResponse(200, #"{"items":[],"total":0}"#)

  /// A server that takes access tokens from `first` on, gives out numbered ones and answers every cart with an empty one.
  private func client(
    log: Log, livingFrom first: Int, refresh: HTTPResponse? = nil
  ) throws -> Client {
    try Project.client { request in
      let refreshes = await log.note(request)
      if request.path.hasSuffix("/users/auth") { return .tokens(0) }
      if request.path.hasSuffix("/users/refresh") { return refresh ?? .tokens(refreshes) }
      let number = request.bearer.flatMap { Int($0.dropFirst("Bearer access-".count)) }
      return (number ?? -1) >= first ? Self.cart : .unauthorised
    }
  }

  @Test(arguments: [1, 2, 25])
  func `however many calls find the token dead, one refresh is made`(waiters: Int) async throws {
    let log = Log()
    let client = try client(log: log, livingFrom: 1)
    try await client.signIn(Project.credentials)
    try await withThrowingTaskGroup(of: UserCart.self) { group in
      for _ in 0..<waiters { group.addTask { try await client.send(Users.cart()) } }
      for try await cart in group { #expect(cart.total == 0) }
    }
    #expect(await log.refreshes == 1)
  }

  @Test func `a dead token is renewed and the call repeated once with the new one`() async throws {
    let log = Log()
    let client = try client(log: log, livingFrom: 1)
    try await client.signIn(Project.credentials)
    _ = try await client.send(Users.cart())
    #expect(await log.bearers == [nil, "Bearer access-0", nil, "Bearer access-1"])
    #expect(await log.requests[2].bodyText == #"{"refreshToken":"refresh-0"}"#)
  }

  @Test(arguments: [
    #""authProviderIdentifier":"","#, #""authProviderIdentifier":null,"#, "",
  ])
  func `an answer that names no provider is of the one that was asked`(member: String) async throws {
    let log = Log()
    let client = try Project.client { request in
      let number = await log.note(request)
      if request.path.hasSuffix("/logout") { return HTTPResponse(201, "true") }
      guard request.path.hasSuffix("/users/auth") || request.path.hasSuffix("/users/refresh") else {
        return request.bearer == "Bearer access-2" ? Self.cart : .unauthorised
      }
      return HTTPResponse(
        201,
        #"{"userIdentifier":"u",\#(member)"accessToken":"access-\#(number)","refreshToken":"r-\#(number)"}"#)
    }
    #expect(try await client.signIn(Project.credentials, at: "phone").authProviderIdentifier == "phone")
    await #expect(throws: APIError.self) { try await client.send(Users.cart()) }
    _ = try await client.send(Users.cart())
    try await client.signOut()
    let calls = await log.paths.filter { $0.contains("/marker/") }
    #expect(calls.count == 4 && calls.allSatisfy { $0.contains("/marker/phone/users/") })
  }

  @Test func `a provider without a marker is the configured one`() async throws {
    let log = Log()
    let client = try Project.client(
      renewing: { held, _, exchange async throws(APIError) in try await exchange(held, "") },
      { request in .tokens(await log.note(request)) })
    try await client.adopt(refreshToken: Secret("old"))
    #expect(await log.paths.allSatisfy { $0.contains("/marker/email/users/refresh") })
  }

  @Test func `a repeat that is refused again is not repeated`() async throws {
    let log = Log()
    let client = try client(log: log, livingFrom: 99)
    try await client.signIn(Project.credentials)
    let error = await #expect(throws: APIError.self) { try await client.send(Users.cart()) }
    #expect(error == .refused(Refusal(status: 401, messages: ["Unauthorized"])))
    #expect(await log.requests.count == 4)
  }

  @Test(arguments: [
    HTTPResponse(400, #"{"statusCode":400,"message":"dead"}"#), .unauthorised, HTTPResponse(403, ""),
    HTTPResponse(200, "<html>"), HTTPResponse(201, "{}"),
    HTTPResponse(201, #"{"accessToken":"a\r\nX-Evil: 1","refreshToken":"b"}"#),
  ])
  func `a refresh that is refused or cannot be read ends the session`(answer: HTTPResponse) async throws {
    let log = Log()
    let client = try client(log: log, livingFrom: 1, refresh: answer)
    try await client.signIn(Project.credentials)
    await #expect(throws: APIError.signedOut) { try await client.send(Users.cart()) }
    #expect(await !client.isSignedIn)
    await #expect(throws: APIError.signedOut) { try await client.send(Users.cart()) }
    #expect(await log.refreshes == 1)
    #expect(await log.requests.count == 3)
  }

  @Test(arguments: [500, 502, 429])
  func `a refresh that fails for now keeps the session and says that nothing was done`(status: Int)
    async throws
  {
    let log = Log()
    let client = try client(log: log, livingFrom: 1, refresh: HTTPResponse(status, "<html>"))
    try await client.signIn(Project.credentials)
    let error = await #expect(throws: APIError.self) { try await client.send(Users.cart()) }
    #expect(error?.delivery != .unknown)
    #expect(await client.isSignedIn)
  }

  @Test func `a refresh that a busy shop puts off says for how long`() async throws {
    let busy = HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "7")], body: [])
    let client = try client(log: Log(), livingFrom: 1, refresh: busy)
    try await client.signIn(Project.credentials)
    let error = await #expect(throws: APIError.self) { try await client.send(Users.cart()) }
    guard case .refused(let refusal) = error else { return #expect(Bool(false)) }
    #expect(refusal.status == 429 && refusal.retryAfter == 7 && error?.delivery != .unknown)
  }

  @Test func `a refresh that cannot reach the server keeps the session`() async throws {
    let client = try Project.client { request throws(APIError) in
      if request.path.hasSuffix("/users/auth") { return .tokens(0) }
      if request.path.hasSuffix("/users/refresh") { throw .timedOut }
      return .unauthorised
    }
    try await client.signIn(Project.credentials)
    let error = await #expect(throws: APIError.self) { try await client.send(Users.cart()) }
    #expect(error?.delivery != .unknown)
    #expect(await client.isSignedIn)
  }

  @Test func `a wrong password leads to no refresh`() async throws {
    let log = Log()
    let client = try Project.client { request in
      _ = await log.note(request)
      return request.path.hasSuffix("/users/auth") ? .unauthorised : .tokens(1)
    }
    await #expect(throws: APIError.refused(Refusal(status: 401, messages: ["Unauthorized"]))) {
      try await client.signIn(Project.credentials)
    }
    #expect(await log.paths == ["/api/content/users-auth-providers/marker/email/users/auth"])
  }

  @Test func `without a sign-in a user's call is not sent and a public one is`() async throws {
    let log = Log()
    let client = try Project.client { request in
      _ = await log.note(request)
      return HTTPResponse(200, "[]")
    }
    await #expect(throws: APIError.signedOut) { try await client.send(Users.me()) }
    _ = try await client.send(Payments.accounts())
    #expect(await log.bearers == [nil])
  }

  @Test func `a stored refresh token is traded in before the first call`() async throws {
    let log = Log()
    let client = try client(log: log, livingFrom: 1)
    try await client.adopt(refreshToken: Secret("refresh-7"))
    _ = try await client.send(Users.cart())
    #expect(await log.requests.map(\.bodyText) == [#"{"refreshToken":"refresh-7"}"#, ""])
    #expect(await log.bearers == [nil, "Bearer access-1"])
  }

  @Test func `a kept sign-in that is over does not hinder a call that needs none`() async throws {
    let log = Log()
    let client = try Project.client { request in
      _ = await log.note(request)
      return request.path.hasSuffix("/users/refresh") ? HTTPResponse(500, "") : HTTPResponse(200, "[]")
    }
    await #expect(throws: APIError.self) { try await client.adopt(refreshToken: Secret("refresh-7")) }
    _ = try await client.send(Payments.accounts())
    #expect(await log.refreshes == 2)
    #expect(await log.bearers == [nil, nil, nil])
  }

  @Test func `how a sign-in is renewed is asked once for all calls, and what it yields is used`() async throws
  {
    let log = Log()
    let client = try Project.client(renewing: { held, provider, exchange async throws(APIError) in
      #expect(held.exposed == "refresh-0" && provider == "email")
      // Another run has traded this one in already; it says what to exchange now, and where.
      return try await exchange(Secret("refresh-9"), "phone")
    }) { request in
      let refreshes = await log.note(request)
      if request.path.hasSuffix("/users/auth") { return .tokens(0) }
      if request.path.hasSuffix("/users/refresh") { return .tokens(refreshes) }
      return request.bearer == "Bearer access-1" ? Self.cart : .unauthorised
    }
    try await client.signIn(Project.credentials)
    for _ in 1...2 { _ = try await client.send(Users.cart()) }
    let refresh = try #require(await log.requests.first { $0.path.hasSuffix("/users/refresh") })
    #expect(refresh.path.contains("/phone/") && refresh.bodyText == #"{"refreshToken":"refresh-9"}"#)
    #expect(await log.refreshes == 1)
  }

  @Test(arguments: [0, 1, 3, 9])
  func `a new token that somebody ended by renewing it is renewed again, but not for ever`(_ others: Int)
    async throws
  {
    let log = Log()
    let transport = Transport { request async throws(APIError) in
      let refreshes = await log.note(request)
      if request.path.hasSuffix("/users/auth") { return .tokens(0) }
      if request.path.hasSuffix("/users/refresh") { return .tokens(refreshes) }
      return request.bearer == "Bearer access-\(others + 1)" ? Self.cart : .unauthorised
    }
    let client = Client(
      configuration: try Project.configuration(), transport: transport,
      isNewest: { $0.exposed == "refresh-\(others + 1)" })
    try await client.signIn(Project.credentials)
    let items = try? await client.send(Users.cart())
    #expect((items != nil) == (others < 5))
    #expect(await log.refreshes == min(others + 1, 5))
  }

  @Test(arguments: [APIError.signedOut, .notRenewed("busy")])
  func `a renewal that is not tried says why, and only the end of the sign-in ends it`(_ reason: APIError)
    async throws
  {
    let client = try Project.client(renewing: { _, _, _ async throws(APIError) in throw reason }) { request in
      request.path.hasSuffix("/users/auth") ? .tokens(0) : .unauthorised
    }
    try await client.signIn(Project.credentials)
    for _ in 1...3 {
      let error = await #expect(throws: APIError.self) { try await client.send(Users.cart()) }
      #expect(error == reason && error?.delivery != .unknown)
    }
    #expect(await client.isSignedIn == (reason != .signedOut))
  }

  @Test(arguments: [
    (APIError.timedOut, 2), (.interrupted("reset"), 2), (.refused(Refusal(status: 502)), 2), (.tooLarge, 2),
    (.unreachable(ConnectionFailure(to: "shop.example", .refused)), 5), (.untrusted(.certificate), 5),
    (.refused(Refusal(status: 429)), 5),
  ])
  func `a token that may have been used is tried once more and no more`(_ problem: APIError, _ tries: Int)
    async throws
  {
    let log = Log()
    let client = try Project.client { request async throws(APIError) in
      _ = await log.note(request)
      if request.path.hasSuffix("/users/auth") { return .tokens(0) }
      guard request.path.hasSuffix("/users/refresh") else { return .unauthorised }
      guard case .refused(let refusal) = problem else { throw problem }
      return HTTPResponse(refusal.status, "")
    }
    try await client.signIn(Project.credentials)
    for _ in 1...5 { await #expect(throws: APIError.self) { try await client.send(Users.cart()) } }
    #expect(await log.refreshes == tries)
    #expect(await client.isSignedIn == (tries == 5))
  }

  @Test func `a renewal at a server that cannot prove who it is says so`() async throws {
    let client = try Project.client { request throws(APIError) in
      if request.path.hasSuffix("/users/auth") { return .tokens(0) }
      guard request.path.hasSuffix("/users/refresh") else { return .unauthorised }
      throw .untrusted(.certificate)
    }
    try await client.signIn(Project.credentials)
    await #expect(throws: APIError.untrusted(.certificate)) { try await client.send(Users.cart()) }
  }

  @Test func `signing out forgets the tokens even if the server does not hear of it`() async throws {
    let client = try Project.client { request throws(APIError) in
      if request.path.hasSuffix("/users/auth") { return .tokens(0) }
      throw .unreachable(ConnectionFailure(to: "shop.example", .refused))
    }
    try await client.signIn(Project.credentials)
    await #expect(throws: APIError.unreachable(ConnectionFailure(to: "shop.example", .refused))) {
      try await client.signOut()
    }
    #expect(await !client.isSignedIn)
  }

  @Test func `signing out while a new pair is being stored is not undone by it`() async throws {
    let (stored, storing) = AsyncStream<Void>.makeStream()
    let (release, releasing) = AsyncStream<Void>.makeStream()
    let client = try Project.client(renewing: { held, provider, exchange async throws(APIError) in
      let pair = try await exchange(held, provider)
      storing.yield()
      for await _ in release { break }
      return pair
    }) { request in
      if request.path.hasSuffix("/users/auth") { return .tokens(0) }
      return request.path.hasSuffix("/users/refresh") ? .tokens(1) : .unauthorised
    }
    try await client.signIn(Project.credentials)
    let call = Task { try await client.send(Users.cart()) }
    for await _ in stored { break }
    try? await client.signOut()
    releasing.yield()
    let error = await #expect(throws: APIError.self) { try await call.value }
    #expect(error == .signedOut)
    #expect(await !client.isSignedIn)
  }

  @Test func `requests and answers print without their secrets`() {
    let request = HTTPRequest(
      method: .post, url: "https://h/x", headers: [HTTPHeader("x-app-token", "hush")],
      body: Array("hush".utf8))
    var text = "\(request) \(HTTPResponse.tokens(1))"
    dump(request, to: &text)
    dump(HTTPResponse(200, "hush"), to: &text)
    #expect(!text.contains("hush") && !text.contains("refresh-1"))
  }
}
