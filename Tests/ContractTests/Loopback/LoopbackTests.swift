import OneEntryClient
import OneEntrySandbox
import Testing
import TestSupport

@Suite(.timeLimit(.minutes(3)))
struct LoopbackTests {
  @Test func `the documented scenario runs over sockets`() async throws {
    try await APIShopper.overLoopback { try await scenario($0) }
  }

  @Test(arguments: [
    ("pay", PaymentStatus.completed, "paid_for", true), ("cancel", .canceled, "canceled", false),
  ])
  func `a button of the payment page moves session, order and status together`(
    _ button: String, _ status: PaymentStatus, _ word: String, _ isCompleted: Bool
  ) async throws {
    try await APIShopper.overLoopback { shopper in
      try await shopper.signIn()
      let order = try await shopper.send(Orders.createOrder(in: "orders", .box()))
      let session = try await shopper.send(Payments.createSession(orderID: order.id))
      #expect(try await shopper.press(button, on: #require(session.paymentURL)) == 303)
      #expect(try await shopper.send(Payments.sessions(orderID: order.id)).map(\.status) == [status])
      let after = try await shopper.send(Orders.order(order.id, in: "orders"))
      #expect(after.isCompleted == isCompleted && after.statusIdentifier == word)
    }
  }

  @Test(arguments: [
    Fault.answerLost, .truncatedAnswer, .emptyAnswer, .portal, .resetInside, .resetAfter, .endless,
  ])
  func `an answer swallowed after the commit leaves the outcome open, and the order exists`(
    _ fault: Fault
  ) async throws {
    try await APIShopper.overLoopback(limits: .patient(maximumBodyBytes: 100_000)) { shopper in
      try await shopper.signIn()
      await shopper.shop.apply(FaultRule(fault, on: "createOrder"))
      let error = try #require(await shopper.failure(of: Orders.createOrder(in: "orders", .box())))
      #expect(error.delivery == .unknown)
      #expect(try await shopper.send(Orders.all(in: "orders")).total == 1)
      #expect(await shopper.calls("createOrder") == 1)
    }
  }

  @Test(arguments: Fault.basic)
  func `every fault is the same error over sockets as in process`(_ fault: Fault) async throws {
    let near = try await Self.failure(under: fault, APIShopper())
    let far = try await APIShopper.overLoopback(limits: .patient()) {
      try await Self.failure(under: fault, $0)
    }
    #expect((near == nil) == (far == nil))
    #expect(near?.delivery == far?.delivery)
    if case .refused = near { #expect(far == near) }
  }

  private static func failure(under fault: Fault, _ shopper: APIShopper) async throws -> APIError? {
    try await shopper.signIn()
    await shopper.shop.apply(FaultRule(fault, on: "createOrder"))
    return await shopper.failure(of: Orders.createOrder(in: "orders", .box()))
  }

  @Test func `a server that stops is unreachable, and found again when it comes back`() async throws {
    let clock = HandClock()
    let shop = Shop(World(now: clock.now, seed: 7), clock: { clock.now })
    let port = QuietPort.any()
    let url = "http://127.0.0.1:\(port)"
    try await APIShopper.connected(to: url) { transport in
      let shopper = try await APIShopper(at: shop, clock, over: transport, url: url)
      try await APIShopper.serving(shop, port) { _ in
        try await shopper.signIn()
        try await shopper.send(Orders.createOrder(in: "orders", .box()))
      }
      // A connection that was kept open may break only now; the order's is made for it alone.
      #expect(await shopper.failure(of: Orders.all(in: "orders")) != nil)
      let error = try #require(await shopper.failure(of: Orders.createOrder(in: "orders", .box())))
      guard case .unreachable = error else { throw error }
      try await APIShopper.serving(shop, port) { _ in
        let orders = try await shopper.send(Orders.all(in: "orders"))
        #expect(orders.total == 1)
      }
    }
  }

  @Test func `a port where nobody listens is unreachable`() async throws {
    let shop = Shop(World(now: HandClock().now))
    let address = "127.0.0.1:\(QuietPort.any())"
    let url = "http://\(address)"
    try await APIShopper.connected(to: url) { transport in
      let shopper = try await APIShopper(at: shop, HandClock(), over: transport, url: url)
      let error = try #require(await shopper.failure(of: Locales.active()))
      #expect(error == .unreachable(ConnectionFailure(to: address, .refused)))
      #expect(error.delivery == .notSent)
    }
  }

  @Test func `an answer over the limit is not read`() async throws {
    try await APIShopper.overLoopback(limits: .patient(maximumBodyBytes: 2000)) { shopper in
      #expect(await shopper.failure(of: Products.all()) == .tooLarge)
      let locales = try await shopper.send(Locales.active())
      #expect(locales.count == 2)
    }
  }

  @Test func `two servers at once keep to themselves`() async throws {
    try await APIShopper.overLoopback { one in
      try await APIShopper.overLoopback { other in
        try await one.signIn()
        try await other.signIn()
        try await one.send(Orders.createOrder(in: "orders", .box()))
        #expect(try await one.send(Orders.all(in: "orders")).total == 1)
        #expect(try await other.send(Orders.all(in: "orders")).total == 0)
        #expect(one.client.configuration.projectURL != other.client.configuration.projectURL)
      }
    }
  }
}

extension APIShopper {
  /// What a browser sends when a button of the payment page is pressed; the status of the answer.
  fileprivate func press(_ button: String, on page: String) async throws -> Int {
    try await APIShopper.connected(to: client.configuration.projectURL.text) { browser in
      let form = HTTPHeader("Content-Type", "application/x-www-form-urlencoded")
      let body = Array("card=4242+4242+4242+4242&action=\(button)".utf8)
      return try await browser.respond(HTTPRequest(method: .post, url: page, headers: [form], body: body))
        .status
    }
  }
}
