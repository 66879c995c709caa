import OneEntryClient
import OneEntrySandbox
import Testing

struct SessionOrderTests {
  @Test(arguments: [(ServerKind.current, 2), (.sessionAsObject, 1)])
  func `the newest attempt to pay comes first, whatever the server sends`(
    _ kind: ServerKind, _ count: Int
  ) async throws {
    let shopper = try await APIShopper(kind)
    try await shopper.signIn()
    let order = try await shopper.send(Orders.createOrder(in: "orders", .box()))
    let first = try await shopper.send(Payments.createSession(orderID: order.id))
    await shopper.gateway("expire", first)
    let second = try await shopper.send(Payments.createSession(orderID: order.id))
    let seen = try await shopper.send(Payments.sessions(orderID: order.id))
    #expect(second.id > first.id && seen.count == count && seen.first == second)
  }
}
