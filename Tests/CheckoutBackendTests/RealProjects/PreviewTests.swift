import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// What an order would cost at a shop that adds gifts.
@Suite(.timeLimit(.minutes(5)))
struct PreviewTests {
  @Test func `a gift that the shop tells by number alone has the name of its product`() async throws {
    try await TestShop.visit(switches: ["gift=300:16"]) { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      let quote = try #require(buyer.app.reviewed.quote)
      #expect(quote.gifts == [Quote.Gift(title: "Advent calendar", productID: 16, quantity: 1)])
      #expect(quote.total == Money(340, "USD"))
      await buyer.confirm()
      let watch = try #require(buyer.app.shopping.watch)
      #expect(watch.order.due == quote.total)
      #expect(watch.order.lines.filter(\.isGift).map(\.productID) == [16])
    }
  }
}
