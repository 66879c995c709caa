import OneEntryClient
import OneEntrySandbox
import Testing

struct ScenarioTests {
  /// Wire contract §10.
  @Test(arguments: ServerKind.allCases)
  func `the documented scenario: sign in, order, pay, look`(_ kind: ServerKind) async throws {
    let shopper = try await APIShopper(kind)
    try await scenario(shopper)
    #expect(
      await shopper.shop.snapshot().calls
        == ["auth": 1, "createOrder": 1, "createSession": 1, "getSessionByOrderId": 1])
  }
}

/// The scenario of the documentation, whatever the transport.
func scenario(_ shopper: APIShopper) async throws {
  let client = shopper.client
  let tokens = try await client.signIn([
    Credential(marker: "email_reg", value: Secret("your-user@email.com")),
    Credential(marker: "password_reg", value: Secret("123456")),
  ])
  #expect(tokens.userIdentifier == "your-user@email.com")

  let draft = OrderDraft(
    formIdentifier: "order", paymentAccountIdentifier: "stripe",
    formData: [FormDatum(marker: "name", type: .string, value: "Christina Thomas")],
    lines: [OrderLine(productID: 14, quantity: 1)])
  let order = try await client.send(Orders.createOrder(in: "orders", draft))
  #expect(order.id == 89 && order.total == Money(340, "USD"))

  let session = try await client.send(Payments.createSession(orderID: order.id))
  #expect(session.status == .waiting && session.paymentURL != nil)

  let seen = try await client.send(Payments.sessions(orderID: order.id))
  #expect(seen == [session])
}
