import OneEntryClient
import Testing

extension Flow {
  /// Accounts, and sessions of each kind to their ends.
  static let payments = Flow("payments") { shopper in
    try await shopper.signIn()
    let accounts = try await shopper.send(Payments.accounts())
    #expect(accounts.map(\.identifier) == ["stripe", "paypal", "cash"])
    #expect(accounts.map(\.type) == ["stripe", "custom", "custom"])
    #expect(accounts.allSatisfy { $0.isUsed && $0.isVisible && $0.isConnected && $0.isTestMode })
    #expect(try await shopper.send(Payments.account(2)) == accounts.dropFirst().first)
    #expect(await shopper.refusal(of: Payments.account(99)) == 404)
    #expect(try await shopper.send(Payments.connected())?.stripeAccountID == "acct_sandbox")
    try await cash(shopper)
    try await stripe(shopper)
    try await paypal(shopper)
    try await intent(shopper)
    let sessions = try await shopper.send(Payments.sessions())
    #expect(
      sessions.total == 4 && sessions.items.map(\.status) == [.waiting, .completed, .expired, .canceled])
  }

  private static func open(_ account: String, _ shopper: APIShopper) async throws -> PaymentSession {
    let order = try await shopper.send(Orders.createOrder(in: "orders", .box(paidWith: account)))
    #expect(try await shopper.send(Payments.sessions(orderID: order.id)).isEmpty)
    let session = try await shopper.send(Payments.createSession(orderID: order.id))
    #expect(session.orderID == order.id && session.status == .waiting && session.type == "session")
    #expect(try await shopper.send(Payments.sessions(orderID: order.id)) == [session])
    #expect(try await shopper.send(Payments.session(session.id)) == session)
    return session
  }

  private static func cash(_ shopper: APIShopper) async throws {
    let session = try await open("cash", shopper)
    #expect(session.paymentURL == nil && session.amount == nil && session.paymentAccountID == 1)
    let again = try await shopper.send(Payments.createSession(orderID: #require(session.orderID)))
    #expect(again == session)
  }

  private static func stripe(_ shopper: APIShopper) async throws {
    let session = try await open("stripe", shopper)
    #expect(session.paymentURL?.hasPrefix("http://127.0.0.1/pay/") == true && session.amount == 340)
    await shopper.gateway("complete", session)
    #expect(try await shopper.send(Payments.session(session.id)).status == .completed)
    let order = try await shopper.send(Orders.order(#require(session.orderID), in: "orders"))
    #expect(order.isCompleted == true && order.statusIdentifier == "paid_for")
    #expect(await shopper.refusal(of: Payments.createSession(orderID: order.id)) == 400)
  }

  private static func paypal(_ shopper: APIShopper) async throws {
    let session = try await open("paypal", shopper)
    #expect(session.paymentURL == nil)
    shopper.clock.advance(seconds: 3)
    #expect(try await shopper.send(Payments.session(session.id)).paymentURL != nil)
    shopper.clock.advance(seconds: 15 * 60)
    #expect(try await shopper.send(Payments.session(session.id)).status == .expired)
    let order = try await shopper.send(Orders.order(#require(session.orderID), in: "orders"))
    #expect(order.isCompleted == false && order.statusIdentifier == "inProgress")
  }

  private static func intent(_ shopper: APIShopper) async throws {
    let order = try await shopper.send(Orders.createOrder(in: "orders", .box()))
    let session = try await shopper.send(Payments.createSession(orderID: order.id, type: .intent))
    #expect(session.type == "intent" && session.clientSecret != nil && session.paymentURL == nil)
    var draft = OrderDraft.box()
    draft.statusIdentifier = "canceled"
    try await shopper.send(Orders.update(order.id, in: "orders", draft))
    #expect(try await shopper.send(Payments.sessions(orderID: order.id)).map(\.status) == [.canceled])
  }
}
