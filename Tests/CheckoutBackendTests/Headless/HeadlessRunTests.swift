import CheckoutViewModel
import Foundation
import OneEntryClient
import OneEntrySandbox
import Synchronization
import Testing

@testable import CheckoutBackend
@testable import checkout

/// Errands without a screen at a shop that errs, is busy, or keeps them waiting.
@MainActor @Suite(.timeLimit(.minutes(5)))
struct HeadlessRunTests {
  private static let pay = Errand.pay(HeadlessDriver.box, waits: false)
  private static let payAndWait = Errand.pay(HeadlessDriver.box, waits: true)

  @Test(arguments: [Fault.badGateway, .tooManyRequests, .status(404, .json), .resetBefore], [1, nil])
  func `a session that was made is the answer, whatever the checks after it come to`(
    _ fault: Fault, _ strikes: Int?
  ) async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      let rule = FaultRule(fault, on: "getSessionByOrderId", strikes: strikes)
      let report = await driver.run(Self.pay) { $0.afterSession { await testShop.shop.apply(rule) } }
      #expect(report.status == .success && driver.watch?.session?.status == .waiting)
      #expect(report.text(asJSON: true, .english)?.contains("\"waiting\"") == true)
      try await Invariants.check(driver, testShop)
    }
  }

  @Test func `products and what the form needs are asked for together`() async throws {
    try await TestShop.visitWithoutScreen { driver, _ in
      let isAsked = AsyncStream<Void>.makeStream()
      let report = await driver.run(Self.pay) { services in
        services.catalog.productsByID = { [read = services.catalog.productsByID] ids async throws(Failure) in
          isAsked.continuation.finish()
          return try await read(ids)
        }
        services.ordering.storages = { [read = services.ordering.storages] () async throws(Failure) in
          for await _ in isAsked.stream {}
          return try await read()
        }
      }
      #expect(report.status == .success)
    }
  }

  @Test func `an order whose session is refused is named, with how to go on`() async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      await testShop.shop.apply(FaultRule(.refused, on: "createSession"))
      let report = await driver.run(Self.pay)
      #expect(report.status == .noSession)
      let order = try #require(await testShop.snapshot().sales.first?.id)
      let complaint = try #require(report.complaint(.english))
      #expect(complaint.contains("\(order)") && complaint.contains("resume"))
      try await Invariants.check(driver, testShop)
      await driver.run(.resume(id: report.checkoutID, resends: false, waits: false))
      #expect(driver.report?.status == .success)
      #expect(await testShop.snapshot().calls["createOrder"] == 1)
    }
  }

  @Test func `a product that is named twice is one line, and its order is found after a lost answer`()
    async throws
  {
    try await TestShop.visitWithoutScreen { driver, testShop in
      var request = HeadlessDriver.box
      request.products = [(id: 14, quantity: 1), (id: 14, quantity: 2)]
      await testShop.shop.apply(FaultRule(.answerLost, on: "createOrder"))
      let report = await driver.run(.pay(request, waits: false))
      let sales = await testShop.snapshot().sales
      #expect(report.status == .success && sales.map(\.lines) == [[14: 3]])
      let watch = try #require(driver.watch)
      let searches = try #require(watch.searches)
      #expect(watch.timeline.entries.map(\.event).contains(.orderFound(id: watch.id, searches: searches)))
      #expect(report.text(asJSON: true, .english)?.contains(#""searches":\#(searches)"#) == true)
    }
  }

  @Test func `when patience is over the payment is still open, and that is no success`() async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      let start = testShop.clock.now
      await testShop.shop.change { $0.switches.sessionTimeout = 8 * 3600 }
      let report = await driver.run(Self.payAndWait)
      #expect(report.status == .stillOpen)
      #expect(testShop.clock.now.timeIntervalSince(start) >= PollSchedule.patience)
      #expect(report.complaint(.english) != nil)
      #expect(report.text(asJSON: true, .english)?.contains("\"waiting\"") == true)
    }
  }

  @Test func `a wait in which every check fails ends too`() async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      let rule = FaultRule(.badGateway, on: "getSessionByOrderId", strikes: nil)
      let report = await driver.run(Self.payAndWait) {
        $0.afterSession { await testShop.shop.apply(rule) }
      }
      #expect(report.status == .stillOpen)
    }
  }

  @Test func `a payment that is made while a run waits ends it with success`() async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      let report = await driver.run(Self.payAndWait) {
        $0.afterSession { await testShop.settle("complete") }
      }
      #expect(report.status == .success && driver.watch?.isPaid == true)
    }
  }

  @Test func `a payment that ends without money is no success`() async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      let report = await driver.run(Self.payAndWait) {
        $0.afterSession { await testShop.settle("expire") }
      }
      #expect(report.status == .unpaid)
    }
  }

  @Test(arguments: ["createOrder", "createSession"])
  func `a busy shop is asked again when the pause that it wants is over`(_ route: String) async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      let start = testShop.clock.now
      await testShop.shop.apply(FaultRule(.wait(status: 429, .text("40")), on: route))
      let report = await driver.run(Self.pay)
      #expect(report.status == .success && testShop.clock.now >= start + 40)
      let snapshot = await testShop.snapshot()
      #expect(snapshot.calls[route] == 2 && snapshot.sales.count == 1 && snapshot.sessions.count == 1)
    }
  }

  @Test func `a shop that stays busy is given up after three pauses, and has no order`() async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      await testShop.shop.apply(FaultRule(.tooManyRequests, on: "createOrder", strikes: nil))
      let report = await driver.run(Self.pay)
      #expect(report.status == .unreachable)
      let snapshot = await testShop.snapshot()
      #expect(snapshot.sales.isEmpty && snapshot.calls["createOrder"] == 4)
    }
  }

  @Test func `an order of long ago is read by its number, although no list shows it`() async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      await driver.run(Self.pay)
      let first = try #require(driver.watch?.id)
      let draft = OrderDraft(
        formIdentifier: "order", paymentAccountIdentifier: "cash",
        formData: [FormDatum(marker: "name", type: .string, value: .string("Ann"))],
        lines: [OrderLine(productID: 14, quantity: 1)])
      var screen = await testShop.run()
      await screen.signIn()
      let client = try await testShop.backend.client()
      for _ in 0..<55 { _ = try await client.send(Orders.createOrder(in: "orders", draft)) }
      await driver.run(.status(orderID: first))
      #expect(driver.watch?.id == first && driver.report?.status == .success)
      let missing = await driver.run(.status(orderID: 4_000_000))
      #expect(missing.error == .unknownOrder(4_000_000) && missing.status == .refused)
    }
  }

  @Test func `every run without a kept sign-in is a device of its own`() async throws {
    try await TestShop.visitWithoutScreen { _, testShop in
      let first = ShopBackend(testShop.configuration)
      let second = ShopBackend(testShop.configuration)
      #expect(first.sessions.fingerprint != second.sessions.fingerprint)
    }
  }

  @Test func `a run that is signed out while it waits signs in again and goes on`() async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      let report = await driver.run(Self.payAndWait) { services in
        services.afterSession {
          await testShop.shop.change { $0.expireAccessTokens() }
          await testShop.shop.apply(FaultRule(.status(401, .json), on: "refresh"))
          await testShop.settle("complete")
        }
      }
      #expect(report.status == .success && driver.watch?.isPaid == true)
      #expect(await testShop.snapshot().calls["auth"] == 2)
      try await Invariants.check(driver, testShop)
    }
  }

  @Test func `a total that differs from the estimate is told, and the order is paid all the same`()
    async throws
  {
    try await TestShop.visitWithoutScreen { driver, testShop in
      await testShop.shop.apply(FaultRule(.surcharge(3), on: "createOrder"))
      let report = await driver.run(Self.pay)
      #expect(driver.sawOtherTotal && report.status == .success)
      #expect(await testShop.snapshot().sales.count == 1)
    }
  }

  @Test(arguments: [Fault.serverError, .badGateway, .status(404, .json), .down, .portal], [340, 1000])
  func `with a limit, no order is made whose total the shop has not said`(
    _ fault: Fault, _ maximum: Int
  ) async throws {
    try await TestShop.visitWithoutScreen(limits: TestShop.shortLimits) { driver, testShop in
      await testShop.shop.apply(FaultRule(fault, on: "previewOrder", strikes: nil))
      var request = HeadlessDriver.box
      request.maximumTotal = Decimal(maximum)
      let report = await driver.run(.pay(request, waits: false))
      #expect(report.error == .totalUnknown && report.status == .refused)
      #expect(await testShop.snapshot().sales.isEmpty)
    }
  }

  @Test(arguments: [Fault.serverError, .badGateway, .status(404, .json), .down, .portal])
  func `no order is made with a coupon that the shop does not say it applies`(_ fault: Fault) async throws {
    try await TestShop.visitWithoutScreen(limits: TestShop.shortLimits) { driver, testShop in
      await testShop.shop.apply(FaultRule(fault, on: "previewOrder", strikes: nil))
      var request = HeadlessDriver.box
      request.coupon = "BONJOUR5"
      let report = await driver.run(.pay(request, waits: false))
      #expect(report.error == .couponUnknown("BONJOUR5") && report.status == .refused)
      #expect(report.complaint(.english)?.contains("no order was made") == true)
      #expect(await testShop.snapshot().sales.isEmpty)
    }
  }

  @Test func `a payment of a part is not taken for the whole where the order cannot be read`() async throws {
    try await TestShop.visitWithoutScreen { driver, testShop in
      await testShop.shop.apply(FaultRule(.forbidden, on: "getOrderByMarkerAndId", strikes: nil))
      let report = await driver.run(Self.payAndWait) { services in
        services.afterSession { await testShop.settle("complete") }
        services.paying.check = {
          [check = services.paying.check] (id, storage, afresh) async throws(Failure) in
          var found = try await check(id, storage, afresh)
          for index in found.sessions.indices { found.sessions[index].amount = nil }
          return found
        }
      }
      #expect(report.status == .stillOpen && driver.watch?.isPaid == false)
      #expect(report.text(asJSON: true, .english)?.contains(#""status":"processing""#) == true)
    }
  }
}

extension Services {
  /// Lets something happen as soon as a session was made.
  fileprivate mutating func afterSession(_ happen: @escaping @Sendable () async -> Void) {
    paying.createSession = { [create = paying.createSession] (id) async throws(Failure) in
      let session = try await create(id)
      await happen()
      return session
    }
  }
}
