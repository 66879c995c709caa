import CheckoutJournal
import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// The rows of the journal and the clocks, at the steps beside the order.
@Suite(.timeLimit(.minutes(5)))
struct FaultJournalRowsTests {
  @Test func `without a journal the shop is shown and payments are watched, but nothing is sent (26 LRCSP)`()
    async throws
  {
    try await TestShop.visit { testShop in
      _ = try await FaultRowsTests.stopped(at: .afterAll, testShop)
      var buyer = await testShop.run()
      try FileManager.default.removeItem(at: testShop.folder)
      try Data().write(to: testShop.folder)
      guard case .failed(let failure) = await Self.lookRound(&buyer, testShop), case .local = failure.kind
      else {
        throw Unexpected(what: "another notice")
      }
      try await Self.watch(&buyer, await testShop.backend, testShop)
      try FileManager.default.removeItem(at: testShop.folder)
    }
  }

  @Test func `a second program looks on, and says who may send (27 LRCSP)`() async throws {
    try await TestShop.visit { testShop in
      let first = try await FaultRowsTests.stopped(at: .afterAll, testShop)
      #expect(!first.app.shopping.cart.isEmpty)
      var (second, backend) = await testShop.secondRun()
      #expect(await Self.lookRound(&second, testShop) == .journalHeld(by: Int(getpid())))
      do { try await Self.watch(&second, backend, testShop) } catch { Issue.record(error) }
      await backend.close()
    }
  }

  @Test func `a damaged journal is told of, and the order is paid from the list (28 CSP)`() async throws {
    try await TestShop.visit { testShop in
      _ = try await FaultRowsTests.stopped(at: .afterAll, testShop)
      var buyer = await testShop.run()
      for suffix in ["", "-wal", "-shm"] {
        let file = testShop.folder.appending(path: "journal.sqlite" + suffix)
        try? FileManager.default.removeItem(at: file)
      }
      try Data(repeating: 7, count: 4096).write(to: testShop.folder.appending(path: "journal.sqlite"))
      guard case .journalMovedAside = await Self.lookRound(&buyer, testShop) else {
        throw Unexpected(what: "another notice")
      }
      await buyer.act(.navigation(.opened(.orders)), .checkout(.payAgainTapped))
      #expect(buyer.app.shopping.watch?.isWatching == true)
      await testShop.settle("complete")
      await buyer.wait(upTo: 60) { $0.shopping.watch?.isPaid == true }
      #expect(buyer.app.shopping.watch?.isPaid == true)
      #expect(await testShop.snapshot().sales.count == 1)
    }
  }

  @Test func `an order takes its own cart from the draft, and one without a screen takes nobody's`()
    async throws
  {
    try await TestShop.visit { testShop in
      var first = await testShop.run()
      await first.goToReview()
      await first.wait(upTo: 2)
      let intent = try #require(first.app.intent)
      let order = OrderRequest(
        storage: intent.storage, account: "stripe", products: [(14, 1)], fields: [("name", "Ann")])
      try await testShop.headlessRun().run(.pay(order, waits: false))
      var second = await testShop.run()
      await second.signIn()
      #expect(
        second.app.shopping.cart.quantity(of: 14) == 1 && second.app.shopping.form.fields[0].text == "Ann")
      await second.goToReview()
      await second.confirm()
      var third = await testShop.run()
      await third.signIn()
      #expect(
        second.app.shopping.watch != nil && third.app.shopping.cart.isEmpty
          && !third.app.shopping.form.isTouched)
    }
  }

  @Test(arguments: [86_400.0, -86_400])
  func `a wall clock that is set a day forth or back has no effect (31 LOSP)`(_ jump: Double) async throws {
    try await TestShop.visit { testShop in
      var first = await testShop.run()
      await first.goToReview()
      try await testShop.take(first, to: .afterBytes)
      var next = await testShop.run(wallAheadBy: jump)
      await next.signIn()
      await next.resume()
      try await FaultRowsTests.finish(&next, testShop, sentBefore: 1)
    }
  }

  @Test func `a lost order is not called absent before its time, whatever the wall clock says (31 O)`()
    async throws
  {
    try await TestShop.visit { testShop in
      _ = try await FaultRowsTests.stopped(at: .afterCommit, testShop)
      var next = await testShop.run(wallAheadBy: 86_400)
      await next.signIn()
      await next.act(.checkout(.goOnTapped))
      await next.wait(upTo: TestShop.longLimits.write / .seconds(1) + 25)
      #expect(next.app.shopping.placement.search?.verdict == .searching)
      await next.wait(upTo: 10)
      #expect(next.app.shopping.placement.mayBeSentAgain)
    }
  }

  /// Sign-in, catalogue and a renewed sign-in work; yields what the shopper was told first.
  private static func lookRound(_ buyer: inout AppDriver, _ testShop: TestShop) async -> Notice? {
    buyer.browses = true
    await buyer.signIn()
    let notice = buyer.app.notice
    #expect(buyer.app.signIn.isSignedIn && !buyer.app.shopping.catalogue.products.isEmpty)
    await testShop.shop.change { $0.expireAccessTokens() }
    await buyer.act(.catalogue(.reloadTapped))
    #expect(buyer.app.signIn.isSignedIn && buyer.app.shopping.catalogue.loading.failure == nil)
    return notice
  }

  /// No session is made from here; one that another program made is watched until it is paid.
  private static func watch(
    _ buyer: inout AppDriver, _ backend: ShopBackend, _ testShop: TestShop
  ) async throws {
    await buyer.act(.navigation(.opened(.orders)), .checkout(.payAgainTapped))
    guard case .withoutSession(let failure, _) = buyer.app.shopping.watch?.state, case .local = failure?.kind
    else { throw Unexpected(what: "\(buyer.app.shopping.watch?.state as Any)") }
    #expect(await testShop.snapshot().sessions.isEmpty)
    let order = try #require(buyer.app.shopping.watch?.order.id)
    _ = try await backend.client().send(Payments.createSession(orderID: order))
    await buyer.press(.newSessionTapped)
    #expect(buyer.app.shopping.watch?.isWatching == true)
    await testShop.settle("complete")
    await buyer.wait(upTo: 60) { $0.shopping.watch?.isPaid == true }
    #expect(buyer.app.shopping.watch?.isPaid == true)
    #expect(await testShop.snapshot().sales.count == 1)
  }

  private struct Unexpected: Error {
    let what: String
  }
}
