import CheckoutJournal
import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// Buying without an account.
@Suite(.timeLimit(.minutes(5)))
struct GuestTests {
  private static let storage = GuestStorage(storage: "orders_guest", form: "order_guest")

  /// Runs a test at a shop that takes guests; the program is told so by a setting.
  private static func visit(_ test: (TestShop) async throws -> Void) async throws {
    try await TestShop.visit(switches: ["guests"], guests: storage, test)
  }

  private static func order(_ driver: inout AppDriver) async {
    await driver.act(.started, .signIn(.guestChosen))
    await driver.goToReview()
    await driver.confirm()
  }

  @Test func `a guest orders and pays without an account`() async throws {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await Self.order(&driver)
      #expect(driver.app.shopping.watch?.link != nil)
      let snapshot = await testShop.snapshot()
      #expect(snapshot.sales.count == 1 && snapshot.calls["auth"] == nil)
      await testShop.settle("complete")
      await driver.press(.checkTapped)
      #expect(driver.app.shopping.watch?.isPaid == true)
    }
  }

  @Test func `a guest's order is found again by the next run`() async throws {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await Self.order(&driver)
      var next = await testShop.run()
      await next.act(.started)
      #expect(next.app.signIn.isGuest && next.app.shopping.unfinishedCheckouts.count == 1)
      await next.act(.checkout(.goOnTapped))
      await next.lookForOrder()
      #expect(next.app.shopping.watch?.id == driver.app.shopping.watch?.id)
      #expect(next.app.shopping.watch?.link == driver.app.shopping.watch?.link)
      #expect(await testShop.snapshot().sales.count == 1)
    }
  }

  @Test func `what became of a guest's order whose answer was lost cannot be told, and it is not sent again`()
    async throws
  {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await driver.act(.started, .signIn(.guestChosen))
      await driver.goToReview()
      await testShop.shop.apply(FaultRule(.resetAfter, on: "createOrder"))
      await driver.confirm()
      guard case .undecided = driver.app.shopping.placement.search?.verdict else {
        Issue.record("\(driver.app.shopping.placement.state)")
        return
      }
      #expect(!driver.app.shopping.placement.mayBeSentAgain)
      #expect(await testShop.snapshot().sales.count == 1)
    }
  }

  @Test(arguments: 1...4)
  func `a guest's order that a busy shop put off is sent again, as nobody can look for it`(_ refusals: Int)
    async throws
  {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await driver.act(.started, .signIn(.guestChosen))
      await driver.goToReview()
      await testShop.shop.apply(FaultRule(.tooManyRequests, on: "createOrder", strikes: refusals))
      await driver.confirm()
      let isMade = refusals <= OrderPlacement.maximumPostponements
      #expect((driver.app.shopping.watch?.link != nil) == isMade)
      #expect(await testShop.snapshot().sales.count == (isMade ? 1 : 0))
      guard !isMade else { return }
      await driver.confirm()
      #expect(await testShop.snapshot().sales.count == 1)
    }
  }

  @Test func `the guest's id is made once, and is in no report`() async throws {
    try await Self.visit { testShop in
      var first = await testShop.run()
      await Self.order(&first)
      let one = try await testShop.backend.journal.guestID()
      _ = await testShop.run()
      let two = try await testShop.backend.journal.guestID()
      #expect(one == two)
      #expect(!"\(first.app)".lowercased().contains(one.uuidString.lowercased()))
    }
  }

  @Test func `a guest reads its own order by its number, and no other one`() async throws {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await Self.order(&driver)
      let services = await testShop.services()
      let own = try await services.ordering.find(89)
      #expect(own.storage == Self.storage.storage && own.order.due == Money(340, "USD"))
      await #expect(throws: Failure.notFound(nil)) { try await services.ordering.find(90) }
    }
  }

  @Test func `pay buys as a guest`() async throws {
    try await Self.visit { testShop in
      let app = App(
        project: testShop.project, language: .english, theme: "default", purpose: .errand(user: nil))
      let run = await HeadlessRun(app, testShop.services(), as: nil, isGuest: true)
      let request = OrderRequest(
        storage: "orders_guest", account: "stripe", products: [(14, 1)], fields: [("name", "Ann")])
      try await run.run(.pay(request, waits: false))
      #expect(await run.app.shopping.watch?.link != nil)
      #expect(await testShop.snapshot().sales.count == 1)
    }
  }
}
