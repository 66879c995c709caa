import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// The rows that are more than an answer of the shop: ends of the program, the journal, time, keys.
@Suite(.timeLimit(.minutes(5)))
struct FaultRowsTests {
  /// How far a checkout had come when the program ended.
  enum End: Int, CaseIterable {
    case beforeSending = 21
    case afterCommit = 22
    case afterBytes = 23
    case afterAnswer = 24
    case afterAll = 25
  }

  @Test(arguments: End.allCases)
  func `a program that ends around the order finds what became of it (21–25 O)`(_ end: End) async throws {
    try await TestShop.visit { testShop in
      var first = await testShop.run()
      await first.goToReview()
      try await testShop.take(first, to: end)
      var next = await testShop.run()
      await next.signIn()
      #expect(next.app.shopping.unfinishedCheckouts.count == (end == .beforeSending ? 0 : 1))
      let before = await testShop.snapshot()
      #expect(before.sales.count == ([.beforeSending, .afterCommit].contains(end) ? 0 : 1))
      await next.resume()
      #expect(next.app.shopping.placement.mayBeSentAgain == (end == .afterCommit))
      #expect(await testShop.snapshot().calls["createOrder"] == before.calls["createOrder"])
      try await Self.finish(&next, testShop, sentBefore: 1)
    }
  }

  @Test(arguments: [false, true])
  func `a program that ends around the session opens one session (22–24 S)`(_ isMade: Bool) async throws {
    try await TestShop.visit { testShop in
      let first = try await Self.stopped(at: .afterAll, testShop)
      let orders = try await first.services.ordering.orders()
      let order = try #require(orders.first).order
      let client = try await testShop.backend.client()
      try await testShop.backend.journal.set(.sessionSending(orderID: order.id), ofOrder: order.id)
      if isMade { _ = try await client.send(Payments.createSession(orderID: order.id)) }
      var next = await testShop.run()
      await next.resume()
      try await Self.finish(&next, testShop, sentBefore: 1)
    }
  }

  @Test func `a journal that cannot be written keeps the order here (26 O)`() async throws {
    try await TestShop.visit { testShop in
      let folder = testShop.folder
      try FileManager.default.createDirectory(
        at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: folder)
      var buyer = await testShop.run()
      await buyer.goToReview()
      await buyer.confirm()
      #expect(buyer.app.shopping.placement.isLocalTrouble)
      #expect(await testShop.snapshot().calls["createOrder"] == nil)
      try FileManager.default.removeItem(at: folder)
      try await Self.finish(&buyer, testShop)
    }
  }

  @Test func `a second program sends nothing while the first has the journal (27 O)`() async throws {
    try await TestShop.visit { testShop in
      var first = await testShop.run()
      await first.goToReview()
      var (second, backend) = await testShop.secondRun()
      await second.goToReview()
      await second.confirm()
      #expect(second.app.shopping.placement.isLocalTrouble)
      #expect(await testShop.snapshot().calls["createOrder"] == nil)
      await backend.close()
      try await Self.finish(&first, testShop)
    }
  }

  @Test func `a journal that is no journal is moved aside, not deleted (28 O)`() async throws {
    try await TestShop.visit { testShop in
      try FileManager.default.createDirectory(at: testShop.folder, withIntermediateDirectories: true)
      try Data(repeating: 7, count: 4096).write(to: testShop.folder.appending(path: "journal.sqlite"))
      var buyer = await testShop.run()
      try await Self.finish(&buyer, testShop)
      let names = try FileManager.default.contentsOfDirectory(atPath: testShop.folder.path)
      #expect(names.contains { $0.hasPrefix("journal.damaged-") })
    }
  }

  @Test func `eight hours asleep and a clock that jumps change nothing (30 O, 31 O)`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      await buyer.wait(upTo: 8 * 3600)
      await buyer.confirm()
      #expect(buyer.app.shopping.watch != nil)
      // The access token died meanwhile: the order is refused for it, and sent with a new one.
      try await Self.finish(&buyer, testShop, sentBefore: 1)
    }
  }

  @Test(arguments: [false, true])
  func `after a night the catalogue is read, a session opened (30 RCS)`(_ isOrdered: Bool) async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      buyer.browses = true
      await buyer.goToReview()
      await testShop.shop.apply(FaultRule(.refused, on: "createSession"))
      if isOrdered { await buyer.confirm() }
      testShop.clock.move(to: testShop.clock.now + 8 * 3600)
      await buyer.act(.catalogue(.reloadTapped))
      #expect(buyer.app.shopping.catalogue.loading.failure == nil)
      await testShop.shop.clearFaults()
      if isOrdered { await buyer.press(.newSessionTapped) }
      try await Self.finish(&buyer, testShop, sentBefore: 1)
    }
  }

  @Test func `a key that is held down in the catalogue reads it once (32 C)`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      buyer.browses = true
      await buyer.signIn()
      let before = await testShop.snapshot().calls["getProducts", default: 0]
      await buyer.actAtOnce(Array(repeating: .catalogue(.reloadTapped), count: 5))
      #expect(await testShop.snapshot().calls["getProducts"] == before + 1)
    }
  }

  @Test func `keys that are held down send one of each (32 LOS)`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.fillInSignIn()
      await buyer.actAtOnce(Array(repeating: .signIn(.submitted), count: 5))
      await buyer.goToReview()
      await testShop.shop.apply(FaultRule(.refused, on: "createSession"))
      await buyer.actAtOnce(Array(repeating: .checkout(.confirmTapped), count: 5))
      await buyer.actAtOnce(
        Array(repeating: .watch(buyer.app.shopping.payment.orderID ?? 0, .newSessionTapped), count: 5))
      let calls = await testShop.snapshot().calls
      #expect(calls["auth"] == 1 && calls["createOrder"] == 1 && calls["createSession"] == 2)
      try await Self.finish(&buyer, testShop)
    }
  }

  @Test func `an order that costs something else is shown before it is paid (34 O)`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.signIn()
      await buyer.goToReview()
      await testShop.shop.apply(FaultRule(.surcharge(3), on: "createOrder"))
      await buyer.confirm()
      #expect(buyer.app.shopping.watch?.differingEstimate == Money(340, "USD"))
      #expect(await testShop.snapshot().sessions.isEmpty)
      try await Self.finish(&buyer, testShop)
    }
  }

  static func stopped(at end: End, _ testShop: TestShop) async throws -> AppDriver {
    var buyer = await testShop.run()
    await buyer.goToReview()
    try await testShop.take(buyer, to: end)
    return buyer
  }

  static func finish(_ buyer: inout AppDriver, _ testShop: TestShop, sentBefore: Int = 0) async throws {
    await buyer.goOn()
    await testShop.settle("complete")
    await buyer.press(.checkTapped)
    await buyer.wait(upTo: 120) { $0.shopping.watch?.isPaid == true }
    #expect(buyer.app.shopping.watch?.isPaid == true)
    #expect(await testShop.snapshot().sales.count == 1)
    try await Invariants.check(buyer, testShop, repeats: sentBefore)
  }
}

extension TestShop {
  /// Does what the program does with an order, up to where it ends.
  func take(_ buyer: AppDriver, to end: FaultRowsTests.End) async throws {
    guard end != .beforeSending, case .ready(let order) = buyer.app.shopping.placement.state else { return }
    await backend.journal.signIn("your-user@email.com")
    try await backend.journal.send(order)
    guard end != .afterCommit else { return }
    let client = try await backend.client()
    let made = try await client.send(Orders.createOrder(in: order.intent.storage, order.intent.draft))
    guard end == .afterAll else { return }
    try await backend.journal.set(.placed(orderID: made.id), of: order.id)
  }
}

extension OrderPlacement {
  fileprivate var isLocalTrouble: Bool {
    if case .rejected(_, let failure) = state, case .local = failure.kind { true } else { false }
  }
}
