import Foundation
import OneEntryClient
@testable import OneEntrySandbox
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
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      buyer.browses = true
      if route == "refresh" {
        await buyer.signIn()
        testShop.clock.move(to: testShop.clock.now + 8 * 3600)
      }
      let start = testShop.clock.now
      await testShop.shop.apply(FaultRule(.wait(status: 429, .text("40")), on: route))
      if route == "refresh" { await buyer.act(.catalogue(.reloadTapped)) }
      await buyer.goToReview()
      #expect(testShop.pauses.all == [start + 40, nil] && testShop.clock.now == start + 40)
      try await FaultRowsTests.finish(&buyer, testShop)
    }
  }

  @Test func `an order that is there although the shop was called busy is taken, not sent again (15 O)`()
    async throws
  {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      _ = try await Self.putOff(&buyer, testShop)
      await buyer.wait(upTo: 10) { $0.shopping.watch != nil }
      #expect(buyer.app.shopping.watch != nil)
      try await FaultRowsTests.finish(&buyer, testShop, sentBefore: 1)
    }
  }

  @Test func `an order that is there although the shop was called busy is found after leaving too (15 O)`()
    async throws
  {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      let id = try await Self.putOff(&buyer, testShop)
      await buyer.act(.navigation(.backTapped))
      await buyer.wait(upTo: 60) { $0.shopping.watches[id] != nil }
      #expect(buyer.app.shopping.watches[id] != nil && buyer.decisions == 1)
    }
  }

  /// The shop calls itself busy, and takes the order all the same; its number.
  private static func putOff(_ buyer: inout AppDriver, _ testShop: TestShop) async throws -> Int {
    await buyer.goToReview()
    let intent = try #require(buyer.app.intent)
    await testShop.shop.apply(FaultRule(.tooManyRequests, on: "createOrder"))
    await buyer.act(.checkout(.confirmTapped))
    return try await testShop.backend.client().send(Orders.createOrder(in: intent.storage, intent.draft)).id
  }

  @Test func `a list that lags ten seconds is waited for (35 O)`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      await testShop.shop.apply(FaultRule(.staleLists(10), on: "getAllOrdersByMarker", strikes: nil))
      await testShop.shop.apply(FaultRule(.answerLost, on: "createOrder"))
      await buyer.confirm()
      #expect(buyer.app.shopping.watch != nil && buyer.looks > 2)
      try await FaultRowsTests.finish(&buyer, testShop)
    }
  }

  @Test func `an order is found at the end of a list that begins with the oldest (6 O)`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      let intent = try #require(buyer.app.shopping.placement.prepared?.intent)
      let client = try await testShop.backend.client()
      for _ in 0..<51 { _ = try await client.send(Orders.createOrder(in: intent.storage, intent.draft)).id }
      await testShop.shop.apply(FaultRule(.oldestFirst, on: "getAllOrdersByMarker", strikes: nil))
      var next = await testShop.run()
      await next.goToReview()
      await testShop.shop.apply(FaultRule(.answerLost, on: "createOrder"))
      await next.confirm()
      let last = await testShop.snapshot().sales.map(\.id).max()
      #expect(last != nil && next.app.shopping.watch?.order.id == last)
    }
  }

  @Test func `a list that is cut off before the order does not prove that there is none (6 O)`() async throws
  {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      let intent = try #require(buyer.app.shopping.placement.prepared?.intent)
      let client = try await testShop.backend.client()
      for _ in 0..<11 { _ = try await client.send(Orders.createOrder(in: intent.storage, intent.draft)).id }
      await testShop.shop.change { $0.switches.readLimit = 10 }
      await testShop.shop.apply(FaultRule(.oldestFirst, on: "getAllOrdersByMarker", strikes: nil))
      var next = await testShop.run()
      await next.goToReview()
      await testShop.shop.apply(FaultRule(.answerLost, on: "createOrder"))
      await next.confirm()
      #expect(next.app.shopping.watch == nil && next.looks > 2 && next.decisions == 1)
      #expect(!next.app.shopping.placement.mayBeSentAgain)
      guard case .undecided = next.app.shopping.placement.search?.verdict else {
        Issue.record("\(next.app.shopping.placement.state)")
        return
      }
    }
  }

  @Test func `an identical order of another device makes the shopper choose (36 O)`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      let intent = try #require(buyer.app.shopping.placement.prepared?.intent)
      let client = try await testShop.backend.client()
      _ = try await client.send(Orders.createOrder(in: intent.storage, intent.draft)).id
      await testShop.shop.apply(FaultRule(.answerLost, on: "createOrder"))
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
    try await TestShop.visit { testShop in
      var buyer = await testShop.run(referenceField: "client_ref")
      await buyer.goToReview()
      #expect(!buyer.app.shopping.form.fields.contains { $0.id == "client_ref" })
      let prepared = try #require(buyer.app.shopping.placement.prepared)
      let client = try await testShop.backend.client()
      let twin = try await client.send(Orders.createOrder(in: "orders", prepared.intent.draft))
      await testShop.shop.apply(FaultRule(.answerLost, on: "createOrder"))
      await buyer.confirm()
      #expect(buyer.app.shopping.watch.map { $0.order.id != twin.id } == true && buyer.looks > 0)
      #expect(buyer.app.shopping.watch?.order.formData.contains { $0.value == .string(prepared.id) } == true)
    }
  }

  @Test func `an order of another checkout is not taken for this one's`() async throws {
    try await TestShop.visit { testShop in
      _ = try await FaultRowsTests.stopped(at: .afterCommit, testShop)
      var second = await testShop.run()
      await second.goToReview()
      await second.confirm()
      await testShop.settle("complete")
      await second.wait(upTo: 120) { $0.shopping.watch?.isPaid == true }
      #expect(second.app.shopping.watch?.isPaid == true)
      var third = await testShop.run()
      await third.resume()
      #expect(third.app.shopping.watch == nil)
      #expect(third.app.shopping.placement.mayBeSentAgain)
    }
  }
}
