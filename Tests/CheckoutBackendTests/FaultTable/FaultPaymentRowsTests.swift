import Foundation
import OneEntryClient
@testable import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// The rows of the payment: what a shop may say of a session, and take back.
@Suite(.timeLimit(.minutes(5)))
struct FaultPaymentRowsTests {
  @Test func `of several sessions the one that is paid counts (37 P)`() async throws {
    try await Self.pay { buyer, testShop in
      await testShop.settle("expire")
      await buyer.wait(upTo: 30) { $0.shopping.watch?.end == .expired }
      await buyer.press(.newSessionTapped)
      #expect(await testShop.snapshot().sessions.count == 2)
      await testShop.settle("complete")
      await buyer.wait(upTo: 30) { $0.shopping.watch?.isPaid == true }
      #expect(buyer.app.shopping.watch?.isPaid == true)
      #expect(await testShop.snapshot().sales.count == 1)
    }
  }

  @Test func `an order that is cancelled elsewhere is not brought back by the next run`() async throws {
    try await Self.pay { buyer, testShop in
      let id = try #require(buyer.app.shopping.watch?.id)
      let services = await testShop.services()
      _ = try await services.ordering.cancel(try await services.ordering.find(id))
      var next = await testShop.run()
      await next.resume()
      #expect(next.app.shopping.watch?.end == .canceled && next.links.isEmpty)
      #expect(await testShop.snapshot().sessions.count == 1)
      #expect(next.app.shopping.openPayments.isEmpty)
    }
  }

  @Test func `a word that nobody has heard of is shown and waited on (38 P)`() async throws {
    try await Self.pay { buyer, testShop in
      await testShop.shop.apply(FaultRule(.unknownStatus, on: "getSessionByOrderId", strikes: nil))
      await buyer.wait(upTo: 30) { $0.shopping.watch?.session?.status.word == "in_review" }
      #expect(buyer.app.shopping.watch?.session?.status == .other("in_review"))
      #expect(buyer.app.shopping.watch?.isWatching == true)
      await testShop.shop.clearFaults()
      try await FaultRowsTests.finish(&buyer, testShop)
    }
  }

  @Test func `a link that comes later is shown when it is there (39 S)`() async throws {
    try await Self.pay("paypal") { buyer, testShop in
      #expect(buyer.app.shopping.watch?.link == nil)
      await buyer.wait(upTo: 60) { $0.shopping.watch?.link != nil }
      #expect(buyer.app.shopping.watch?.link != nil)
      try await FaultRowsTests.finish(&buyer, testShop)
    }
  }

  @Test func `paid stays paid whatever is said afterwards (40 P)`() async throws {
    try await Self.pay { buyer, testShop in
      try await FaultRowsTests.finish(&buyer, testShop)
      await testShop.shop.apply(FaultRule(.goingBack, on: "getSessionByOrderId", strikes: nil))
      await buyer.press(.checkTapped)
      #expect(buyer.app.shopping.watch?.isPaid == true)
      #expect(buyer.app.shopping.watch?.timeline.entries.last?.event == .wentBackwards(.waiting))
    }
  }

  @Test func `of several sessions that wait the newest is shown, and that more wait (37 S)`() async throws {
    try await Self.pay { buyer, testShop in
      await testShop.shop.change { world in
        let twin = world.sessions[0].twin(7000)
        world.sessionPlaces[twin.orderID, default: []].append(world.sessions.count)
        world.sessions.append(twin)
      }
      await buyer.press(.checkTapped)
      #expect(
        buyer.app.shopping.watch?.session?.id == 7000
          && buyer.app.shopping.watch?.observation?.hasRivalSessions == true)
    }
  }

  @Test func `a new session whose word nobody knows is watched (38 S)`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      await testShop.shop.apply(FaultRule(.unknownStatus, on: "createSession"))
      await buyer.confirm()
      #expect(
        buyer.app.shopping.watch?.timeline.entries.contains {
          $0.event == .statusChanged(.other("in_review"))
        } == true)
      try await FaultRowsTests.finish(&buyer, testShop)
    }
  }

  @Test func `a link that changes is shown anew, and one that is not safe is not (39 P)`() async throws {
    try await Self.pay { buyer, testShop in
      for (base, isSafe) in [("https://pay.example", true), ("http://pay.example", false)] {
        await testShop.shop.change { $0.baseURL = base }
        await buyer.press(.checkTapped)
        #expect((buyer.app.shopping.watch?.link?.host == "pay.example") == isSafe)
        #expect(buyer.app.shopping.watch?.isLinkRefused == !isSafe)
      }
    }
  }

  @Test(arguments: [1200.0, 28_800.0])
  func `a payment is looked at as soon as the machine wakes up (30 P)`(_ nap: Double) async throws {
    try await Self.pay { buyer, testShop in
      await testShop.shop.apply(FaultRule(.down, on: "getSessionByOrderId", strikes: 3))
      await buyer.wait(upTo: 10) { $0.shopping.watch?.observation?.failures ?? 0 > 1 }
      await testShop.shop.clearFaults()
      testShop.clock.move(to: testShop.clock.now + nap)
      let tries = buyer.app.shopping.watch?.observation?.checks ?? 0
      await buyer.act(.watch(buyer.app.shopping.payment.orderID ?? 0, .checkDue))
      #expect(
        buyer.app.shopping.watch?.observation?.checks == tries + 1
          && buyer.app.shopping.watch?.observation?.failures == 0)
      // A session that ran out overnight is followed by another one on the same order.
      await buyer.press(.newSessionTapped)
      await testShop.settle("complete")
      await buyer.press(.checkTapped)
      #expect(buyer.app.shopping.watch?.isPaid == true)
      #expect(await testShop.snapshot().sales.count == 1)
    }
  }

  @Test func `a list of sessions that lags ten seconds is waited for (35 S)`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      await testShop.shop.apply(FaultRule(.staleLists(10), on: "getSessionByOrderId", strikes: nil))
      await testShop.shop.apply(FaultRule(.answerLost, on: "createSession"))
      let ordered = testShop.clock.now
      await buyer.confirm()
      #expect(buyer.app.shopping.watch?.isWatching == true && buyer.app.shopping.watch?.link != nil)
      #expect(testShop.clock.now.timeIntervalSince(ordered) >= 10)
      #expect(await testShop.snapshot().calls["createSession"] == 1)
      try await FaultRowsTests.finish(&buyer, testShop)
    }
  }

  @Test func `a session that a run before asked for is waited for before another one is made (35 S)`()
    async throws
  {
    try await TestShop.visit { testShop in
      let first = try await FaultRowsTests.stopped(at: .afterAll, testShop)
      let order = try #require(try await first.services.ordering.orders().first).order.id
      let client = try await testShop.backend.client()
      try await testShop.backend.journal.set(.sessionSending(orderID: order), ofOrder: order)
      _ = try await client.send(Payments.createSession(orderID: order))
      await testShop.shop.apply(FaultRule(.staleLists(10), on: "getSessionByOrderId", strikes: nil))
      var next = await testShop.run()
      await next.resume()
      #expect(await testShop.snapshot().calls["createSession"] == 1)
      try await FaultRowsTests.finish(&next, testShop, sentBefore: 1)
    }
  }

  @Test func `an unpaid order of an earlier run is offered until the shop has shown it`() async throws {
    try await TestShop.visit { testShop in
      _ = try await FaultRowsTests.stopped(at: .afterAll, testShop)
      var next = await testShop.run()
      await next.signIn()
      await testShop.shop.apply(FaultRule(.down, on: "getOrderByMarkerAndId", strikes: nil))
      await next.act(.checkout(.goOnTapped))
      #expect(next.app.shopping.unfinishedCheckouts.count == 1)
      await testShop.shop.clearFaults()
      await next.act(.checkout(.goOnTapped))
      #expect(next.app.shopping.unfinishedCheckouts.isEmpty)
      try await FaultRowsTests.finish(&next, testShop, sentBefore: 1)
    }
  }

  private static func pay(
    _ account: String = "stripe", _ test: (inout AppDriver, TestShop) async throws -> Void
  ) async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview(account: account)
      await buyer.confirm()
      #expect(buyer.app.shopping.watch?.isWatching == true)
      try await test(&buyer, testShop)
    }
  }
}

extension OneEntrySandbox.PaymentSession {
  /// Another attempt at the same order.
  fileprivate func twin(_ id: Int) -> Self {
    Self(
      id: id, orderID: orderID, account: account, kind: kind, created: created, updated: updated,
      amount: amount, token: token + "2", linkFrom: linkFrom, expires: expires)
  }
}
