import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutViewModel
@testable import checkout

/// An order without a screen, at a shop that is too busy for it.
@Suite(.timeLimit(.minutes(5)))
struct PurchaseSendingTests {
  @Test func `an order that a busy shop put off is looked for, and sent again`() async throws {
    try await visit { counter, buyer, purchase, intent in
      let start = counter.clock.now
      await counter.shop.apply(FaultRule(.wait(status: 429, .text("40")), on: "createOrder"))
      try await purchase.place(intent)
      #expect(counter.pauses.all == [start + 40, nil] && counter.clock.now == start + 40)
      let register = await counter.register()
      #expect(register.sales.map(\.id) == [purchase.report.placed?.id])
      #expect(register.calls["createOrder"] == 2)
      try await Oracle.check(buyer, counter, repeats: 2)
    }
  }

  @Test func `a shop that stays busy is given up after three pauses, and has no order`() async throws {
    try await visit { counter, _, purchase, intent in
      await counter.shop.apply(FaultRule(.tooManyRequests, on: "createOrder", strikes: nil))
      let problem = await problem(of: &purchase, intent)
      #expect(problem == .failed(.busy(retryAfter: 2)))
      let register = await counter.register()
      #expect(register.sales.isEmpty && register.calls["createOrder"] == 4)
    }
  }

  /// Somebody before the shop said *busy* after the shop had taken the order.
  @Test func `an order that is there when the pause is over is taken, not sent again`() async throws {
    try await visit { counter, buyer, _, intent in
      let client = try await counter.connection.client()
      var services = buyer.services
      services.sleep = { _ in _ = try await client.send(Orders.createOrder(in: intent.storage, intent.draft))
      }
      var purchase = Purchase(services: services) { _ in }
      await counter.shop.apply(FaultRule(.tooManyRequests, on: "createOrder"))
      try await purchase.place(intent)
      #expect(await counter.register().sales.map(\.id) == [purchase.report.placed?.id])
    }
  }

  private func problem(of purchase: inout Purchase, _ intent: OrderIntent) async -> PurchaseProblem? {
    do throws(PurchaseProblem) { try await purchase.place(intent) } catch { return error }
    return nil
  }

  private func visit(
    _ test: (Counter, Buyer, inout Purchase, OrderIntent) async throws -> Void
  ) async throws {
    try await Counter.visit { counter in
      var buyer = await counter.run()
      await buyer.goToReview()
      let intent = try #require(buyer.app.intent)
      var purchase = Purchase(services: buyer.services) { [pauses = counter.pauses] in pauses.add($0) }
      try await test(counter, buyer, &purchase, intent)
    }
  }
}
