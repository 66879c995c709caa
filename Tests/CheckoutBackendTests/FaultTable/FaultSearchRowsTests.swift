import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// The rows in which the shop is busy, or its list is what decides: it lags, is long, or holds orders of others.
@Suite(.timeLimit(.minutes(5)))
struct FaultSearchRowsTests {
  @Test(arguments: ["auth", "getAllOrdersStorage", "getProducts", "refresh"])
  func `a busy shop is asked again when the pause that it wants is over (15 LRC)`(_ route: String)
    async throws
  {
    try await TestShop.visit { counter in
      var buyer = await counter.run()
      buyer.browses = true
      if route == "refresh" {
        await buyer.signIn()
        counter.clock.move(to: counter.clock.now + 8 * 3600)
      }
      let start = counter.clock.now
      await counter.shop.apply(FaultRule(.wait(status: 429, .text("40")), on: route))
      if route == "refresh" { await buyer.act(.catalogue(.reloadTapped)) }
      await buyer.goToReview()
      #expect(counter.pauses.all == [start + 40, nil] && counter.clock.now == start + 40)
      try await FaultRowsTests.finish(&buyer, counter)
    }
  }

  @Test func `an order that is there although the shop was called busy is taken, not sent again (15 O)`()
    async throws
  {
    try await TestShop.visit { counter in
      var buyer = await counter.run()
      await buyer.goToReview()
      let intent = try #require(buyer.app.intent)
      await counter.shop.apply(FaultRule(.tooManyRequests, on: "createOrder"))
      await buyer.act(.checkout(.confirmTapped))
      let client = try await counter.backend.client()
      _ = try await client.send(Orders.createOrder(in: intent.storage, intent.draft))
      await buyer.wait(upTo: 10) { $0.shopping.watch != nil }
      #expect(buyer.app.shopping.watch != nil)
      try await FaultRowsTests.finish(&buyer, counter, sentBefore: 1)
    }
  }

  @Test func `a list that lags ten seconds is waited for (35 O)`() async throws {
    try await TestShop.visit { counter in
      var buyer = await counter.run()
      await buyer.goToReview()
      await counter.shop.apply(FaultRule(.staleLists(10), on: "getAllOrdersByMarker", strikes: nil))
      await counter.shop.apply(FaultRule(.answerLost, on: "createOrder"))
      await buyer.confirm()
      #expect(buyer.app.shopping.watch != nil && buyer.looks > 2)
      try await FaultRowsTests.finish(&buyer, counter)
    }
  }

  @Test func `an order is found at the end of a list that begins with the oldest (6 O)`() async throws {
    try await TestShop.visit { counter in
      var buyer = await counter.run()
      await buyer.goToReview()
      let intent = try #require(buyer.app.shopping.placement.prepared?.intent)
      let client = try await counter.backend.client()
      for _ in 0..<51 { _ = try await client.send(Orders.createOrder(in: intent.storage, intent.draft)) }
      await counter.shop.apply(FaultRule(.oldestFirst, on: "getAllOrdersByMarker", strikes: nil))
      var next = await counter.run()
      await next.goToReview()
      await counter.shop.apply(FaultRule(.answerLost, on: "createOrder"))
      await next.confirm()
      let last = await counter.register().sales.map(\.id).max()
      #expect(last != nil && next.app.shopping.watch?.order.id == last)
    }
  }

  @Test func `an identical order of another device makes the shopper choose (36 O)`() async throws {
    try await TestShop.visit { counter in
      var buyer = await counter.run()
      await buyer.goToReview()
      let intent = try #require(buyer.app.shopping.placement.prepared?.intent)
      let client = try await counter.backend.client()
      _ = try await client.send(Orders.createOrder(in: intent.storage, intent.draft))
      await counter.shop.apply(FaultRule(.answerLost, on: "createOrder"))
      await buyer.confirm()
      guard case .ambiguous(let found, _) = buyer.app.shopping.placement.search?.verdict else {
        Issue.record("nothing to choose from")
        return
      }
      #expect(found.count == 2 && buyer.decisions == 1)
      await buyer.act(.placement(.candidateChosen))
      #expect(buyer.app.shopping.watch?.order.id == found[0].id)
    }
  }

  @Test func `an order that carries the checkout's id is told from an identical one (36 O)`() async throws {
    try await TestShop.visit { counter in
      var buyer = await counter.run(referenceField: "client_ref")
      await buyer.goToReview()
      #expect(!buyer.app.shopping.form.fields.contains { $0.id == "client_ref" })
      let prepared = try #require(buyer.app.shopping.placement.prepared)
      let client = try await counter.backend.client()
      let twin = try await client.send(Orders.createOrder(in: "orders", prepared.intent.draft))
      await counter.shop.apply(FaultRule(.answerLost, on: "createOrder"))
      await buyer.confirm()
      #expect(buyer.app.shopping.watch.map { $0.order.id != twin.id } == true && buyer.looks > 0)
      #expect(buyer.app.shopping.watch?.order.formData.contains { $0.value == .string(prepared.id) } == true)
    }
  }

  @Test func `an order of another checkout is not taken for this one's`() async throws {
    try await TestShop.visit { counter in
      _ = try await FaultRowsTests.stopped(at: .afterCommit, counter)
      var second = await counter.run()
      await second.goToReview()
      await second.confirm()
      await counter.settle("complete")
      await second.wait(upTo: 120) { $0.shopping.watch?.isPaid == true }
      #expect(second.app.shopping.watch?.isPaid == true)
      var third = await counter.run()
      await third.resume()
      #expect(third.app.shopping.watch == nil)
      #expect(third.app.shopping.placement.mayBeSentAgain)
    }
  }
}
