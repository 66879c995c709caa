import OneEntryClient
import Testing

@testable import CheckoutViewModel

/// A run that was told to change nothing at the shop.
@Suite(.timeLimit(.minutes(5)))
struct ReadOnlyRunTests {
  @Test func `an order is not sent, says so, and nothing is unfinished afterwards`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run(isReadOnly: true)
      await buyer.goToReview()
      await buyer.confirm()
      #expect(buyer.app.screen == .review && buyer.app.unfinished == .form(isKept: true))
      #expect(buyer.failure(at: .order)?.kind == .readOnly)
      let world = await testShop.snapshot()
      #expect(world.sales.isEmpty && world.calls["createOrder"] == nil && world.calls["previewOrder"] != nil)
      var later = await testShop.run()
      #expect(later.app.shopping.placement.checkoutID == nil)
      await later.goToReview()
      await later.confirm()
      #expect(await testShop.snapshot().sales.count == 1)
    }
  }

  @Test func `an order of the past is neither cancelled nor paid otherwise`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      await buyer.confirm()
      var reader = await testShop.run(isReadOnly: true)
      await reader.signIn()
      await reader.act(.orders(.opened))
      let own = try #require(reader.app.shopping.orders.all.first)
      await reader.act(.orders(.cancelConfirmed(own)))
      #expect(reader.app.shopping.orders.failure?.kind == .readOnly)
      #expect(await testShop.snapshot().calls["updateOrderByMarkerAndId"] == nil)
    }
  }
}
