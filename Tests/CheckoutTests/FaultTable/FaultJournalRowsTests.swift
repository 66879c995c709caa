import CheckoutJournal
import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutViewModel
@testable import checkout

/// The rows of the journal and the clocks, at the steps beside the order.
@Suite(.timeLimit(.minutes(5)))
struct FaultJournalRowsTests {
  @Test func `without a journal the shop is shown and payments are watched, but nothing is sent (26 LRCSP)`()
    async throws
  {
    try await Counter.visit { counter in
      _ = try await FaultRowsTests.stopped(at: .afterAll, counter)
      var buyer = await counter.run()
      try FileManager.default.removeItem(at: counter.folder)
      try Data().write(to: counter.folder)
      guard case .failed(.local) = await Self.lookRound(&buyer, counter) else {
        throw Unexpected(what: "another notice")
      }
      try await Self.watch(&buyer, await counter.connection, counter)
      try FileManager.default.removeItem(at: counter.folder)
    }
  }

  @Test func `a second program looks on, and says who may send (27 LRCSP)`() async throws {
    try await Counter.visit { counter in
      let first = try await FaultRowsTests.stopped(at: .afterAll, counter)
      #expect(!first.app.cart.isEmpty)
      var (second, connection) = await counter.secondRun()
      #expect(await Self.lookRound(&second, counter) == .journalHeld(by: Int(getpid())))
      do { try await Self.watch(&second, connection, counter) } catch { Issue.record(error) }
      await connection.close()
    }
  }

  @Test func `a damaged journal is told of, and the order is paid from the list (28 CSP)`() async throws {
    try await Counter.visit { counter in
      _ = try await FaultRowsTests.stopped(at: .afterAll, counter)
      var buyer = await counter.run()
      for suffix in ["", "-wal", "-shm"] {
        let file = counter.folder.appending(path: "journal.sqlite" + suffix)
        try? FileManager.default.removeItem(at: file)
      }
      try Data(repeating: 7, count: 4096).write(to: counter.folder.appending(path: "journal.sqlite"))
      guard case .journalMovedAside = await Self.lookRound(&buyer, counter) else {
        throw Unexpected(what: "another notice")
      }
      await buyer.act(.opened(.orders), .payAgainTapped)
      #expect(buyer.app.payment?.phase == .watching)
      await counter.settle("complete")
      await buyer.wait(upTo: 60) { $0.payment?.isPaid == true }
      #expect(buyer.app.payment?.isPaid == true)
      #expect(await counter.register().sales.count == 1)
    }
  }

  @Test func `an order takes its own cart from the draft, and one without a screen takes nobody's`()
    async throws
  {
    try await Counter.visit { counter in
      var first = await counter.run()
      await first.goToReview()
      await first.wait(upTo: 2)
      let intent = try #require(first.app.intent)
      var purchase = Purchase(services: await counter.run().services) { _ in }
      try await purchase.signIn(
        DemoAccount(user: "your-user@email.com", password: "123456"), provider: "email")
      try await purchase.place(intent)
      var second = await counter.run()
      await second.signIn()
      #expect(second.app.cart.quantity(of: 14) == 1 && second.app.form.fields[0].text == "Ann")
      await second.goToReview()
      await second.confirm()
      var third = await counter.run()
      await third.signIn()
      #expect(second.app.payment != nil && third.app.cart.isEmpty && !third.app.form.isTouched)
    }
  }

  @Test(arguments: [86_400.0, -86_400])
  func `a wall clock that is set a day forth or back has no effect (31 LOSP)`(_ jump: Double) async throws {
    try await Counter.visit { counter in
      var first = await counter.run()
      await first.goToReview()
      try await counter.take(first, to: .afterBytes)
      var next = await counter.run(wallAheadBy: jump)
      await next.signIn()
      await next.resume()
      try await FaultRowsTests.finish(&next, counter, sentBefore: 1)
    }
  }

  @Test func `a lost order is not called absent before its time, whatever the wall clock says (31 O)`()
    async throws
  {
    try await Counter.visit { counter in
      _ = try await FaultRowsTests.stopped(at: .afterCommit, counter)
      var next = await counter.run(wallAheadBy: 86_400)
      await next.signIn()
      await next.act(.resumeTapped)
      await next.wait(upTo: 40)
      #expect(next.app.review.reconciliation?.verdict == .looking)
      await next.wait(upTo: 10)
      #expect(next.app.review.mayBeSentAgain)
    }
  }

  /// Sign-in, catalogue and a renewed sign-in work; yields what the shopper was told first.
  private static func lookRound(_ buyer: inout Buyer, _ counter: Counter) async -> Notice? {
    buyer.browses = true
    await buyer.signIn()
    let notice = buyer.app.notice
    #expect(buyer.app.signIn.isSignedIn && !buyer.app.catalogue.products.isEmpty)
    await counter.shop.change { $0.expireAccessTokens() }
    await buyer.act(.catalogue(.reloadTapped))
    #expect(buyer.app.signIn.isSignedIn && buyer.app.catalogue.loading.failure == nil)
    return notice
  }

  /// No session is made from here; one that another program made is watched until it is paid.
  private static func watch(
    _ buyer: inout Buyer, _ connection: Connection, _ counter: Counter
  ) async throws {
    await buyer.act(.opened(.orders), .payAgainTapped)
    guard case .sessionFailed(.local) = buyer.app.payment?.phase else {
      throw Unexpected(what: "\(buyer.app.payment?.phase as Any)")
    }
    #expect(await counter.register().sessions.isEmpty)
    let order = try #require(buyer.app.payment?.order.id)
    _ = try await connection.client().send(Payments.createSession(orderID: order))
    await buyer.act(.payment(.newSessionTapped))
    #expect(buyer.app.payment?.phase == .watching)
    await counter.settle("complete")
    await buyer.wait(upTo: 60) { $0.payment?.isPaid == true }
    #expect(buyer.app.payment?.isPaid == true)
    #expect(await counter.register().sales.count == 1)
  }

  private struct Unexpected: Error {
    let what: String
  }
}
