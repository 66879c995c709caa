import OneEntryClient
import OneEntrySandbox
import Testing

struct RenewalTests {
  @Test func `an expired access token costs one refresh and one repeat`() async throws {
    let shopper = try await APIShopper()
    try await shopper.signIn()
    await shopper.shop.change { $0.expireAccessTokens() }
    #expect(try await shopper.send(Users.me()).identifier == "your-user@email.com")
    #expect(await shopper.calls("refresh") == 1)
    #expect(await shopper.calls("getUser") == 2)
  }

  @Test func `ten calls that find the token expired share one refresh and repeat once each`() async throws {
    let gate = Gate(for: 10)
    let shopper = try await Self.shopper { if $0.url.hasSuffix("/users/me/cart") { await gate.pass() } }
    try await shopper.signIn()
    await shopper.shop.change { $0.expireAccessTokens() }
    let carts = try await withThrowingTaskGroup { group in
      for _ in 1...10 { group.addTask { try await shopper.client.send(Users.cart()) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(carts == Array(repeating: UserCart(), count: 10))
    #expect(await shopper.calls("refresh") == 1)
    #expect(await shopper.calls("getCart") == 20)
  }

  @Test func `an order whose token has expired is placed once`() async throws {
    let shopper = try await APIShopper()
    try await shopper.signIn()
    await shopper.shop.change { $0.expireAccessTokens() }
    try await shopper.send(Orders.createOrder(in: "orders", .box()))
    #expect(try await shopper.send(Orders.all(in: "orders")).total == 1)
    #expect(await shopper.calls("refresh") == 1)
  }

  @Test func `a repeat that is refused too is not repeated again`() async throws {
    let shopper = try await APIShopper()
    try await shopper.signIn()
    await shopper.shop.apply(FaultRule(.unauthorised, on: "getUser", strikes: nil))
    #expect(await shopper.refusal(of: Users.me()) == 401)
    #expect(await shopper.calls("refresh") == 1)
    #expect(await shopper.calls("getUser") == 2)
  }

  @Test func `a refresh that fails for now keeps the sign-in`() async throws {
    let shopper = try await APIShopper()
    try await shopper.signIn()
    await shopper.shop.change { $0.expireAccessTokens() }
    await shopper.shop.apply(FaultRule(.down, on: "refresh"))
    let error = try #require(await shopper.failure(of: Orders.createOrder(in: "orders", .box())))
    #expect(error.delivery != .unknown && error != .signedOut)
    #expect(try await shopper.send(Users.me()).id == 8)
  }

  /// A shopper whose every request is held up first.
  private static func shopper(
    holdingUp hold: @escaping @Sendable (HTTPRequest) async -> Void
  ) async throws -> APIShopper {
    let clock = HandClock()
    let shop = Shop(World(now: clock.now, seed: 7), clock: { clock.now })
    let transport = Transport.inProcess(shop)
    return try await APIShopper(
      at: shop, clock,
      over: Transport { request async throws(APIError) in
        await hold(request)
        return try await transport.respond(request)
      })
  }
}
