import CheckoutJournal
import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// Who is shown is who the shop takes the calls for.
@Suite(.timeLimit(.minutes(5)))
struct WhoBuysTests {
  private static let storage = GuestStorage(storage: "orders_guest", form: "order_guest")

  private static func visit(_ test: (TestShop) async throws -> Void) async throws {
    try await TestShop.visit(limits: TestShop.shortLimits, switches: ["guests"], guests: storage, test)
  }

  @Test(arguments: [
    Fault.wait(status: 429, .text("120")), .down, .badGateway, .resetAfter, .status(401, .json),
  ])
  func `a kept sign-in that cannot be resumed leaves a visitor, and then a guest`(_ fault: Fault) async throws
  {
    try await Self.visit { testShop in
      var before = await testShop.run()
      await before.signIn(staying: true)
      var driver = await testShop.run()
      await testShop.shop.apply(FaultRule(fault, on: "refresh", strikes: nil))
      await driver.act(.started)
      #expect(!driver.app.signIn.isIdentified)
      await testShop.shop.clearFaults()
      #expect(await !testShop.isSignedIn)
      await driver.act(.signIn(.guestChosen))
      #expect(driver.app.signIn.isGuest)
      #expect(await testShop.backend.isGuest)
      let details = try await driver.services.ordering.knownDetails("orders_guest")
      #expect(details == KnownDetails())
      await #expect(throws: Failure.signedOut) { try await driver.services.ordering.orders() }
    }
  }

  @Test func `a start without a network leaves the kept sign-in for the next`() async throws {
    try await Self.visit { testShop in
      var before = await testShop.run()
      await before.signIn(staying: true)
      var driver = await testShop.run()
      await testShop.shop.apply(FaultRule(.down, on: "refresh", strikes: nil))
      await driver.act(.started)
      await testShop.shop.clearFaults()
      var next = await testShop.run()
      await next.act(.started)
      #expect(next.app.signIn.user == "your-user@email.com")
    }
  }

  @Test func `a sign-in that the shop takes no longer is over on the wire as well`() async throws {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await driver.signIn()
      #expect(await testShop.isSignedIn)
      await testShop.shop.apply(FaultRule(.status(401, .json), on: "getAllOrdersByMarker", strikes: 2))
      await driver.act(.navigation(.opened(.orders)))
      #expect(driver.app.notice == .signInAgain)
      #expect(await !testShop.isSignedIn)
      await driver.act(.signIn(.guestChosen))
      let details = try await driver.services.ordering.knownDetails("orders_guest")
      #expect(details == KnownDetails())
    }
  }

  @Test func `a sign-in that cannot be kept as was wished is none`() async throws {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await driver.fillInSignIn()
      let file = testShop.folder.appending(path: TokenFile.fileName)
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
      await driver.act(.signIn(.staySignedInTapped), .signIn(.submitted))
      #expect(!driver.app.signIn.isSignedIn && driver.app.signIn.failure != nil)
      #expect(await !testShop.isSignedIn)
    }
  }

  @Test func `a user who was a guest before is none once the sign-in ends`() async throws {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await driver.act(.started, .signIn(.guestChosen), .navigation(.opened(.signIn)))
      await driver.fillInSignIn()
      await driver.act(.signIn(.submitted))
      #expect(driver.app.signIn.isSignedIn)
      #expect(await !testShop.backend.isGuest)
      await testShop.backend.forgetSignIn()
      #expect(await !testShop.backend.isGuest)
      await #expect(throws: Failure.signedOut) { try await driver.services.ordering.orders() }
    }
  }

  @Test func `a guest who leaves takes everything along`() async throws {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await driver.act(.started, .signIn(.guestChosen))
      await driver.goToReview()
      await driver.confirm()
      let order = try #require(driver.app.shopping.watch?.id)
      let first = try await testShop.backend.journal.guestID()
      await driver.act(.program(.signOutTapped), .overlay(.answered(yes: true)))
      #expect(!driver.app.signIn.isIdentified && driver.app.shopping.watches.isEmpty)
      #expect(await !testShop.backend.isGuest)
      var next = await testShop.run()
      await next.act(.started)
      #expect(!next.app.signIn.isIdentified, "nothing is left to go on with")
      await next.act(.signIn(.guestChosen))
      #expect(next.app.shopping.cart.isEmpty && next.app.shopping.unfinishedCheckouts.isEmpty)
      let second = try await testShop.backend.journal.guestID()
      #expect(second != first)
      await #expect(throws: Failure.notFound(nil)) { try await next.services.ordering.find(order) }
    }
  }

  @Test(arguments: [0, 5])
  func `a guest is shown the total that the shop answered`(_ surcharge: Int) async throws {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await driver.act(.started, .signIn(.guestChosen))
      await driver.goToReview()
      await testShop.shop.apply(FaultRule(.surcharge(surcharge), on: "createOrder"))
      await driver.confirm()
      let order = try #require(driver.app.shopping.watch?.order)
      #expect(order.due == Money(Decimal(340 + surcharge), "USD"))
      let services = await testShop.run().services
      _ = try await services.auth.enterAsGuest(false)
      let found = try await services.ordering.find(order.id)
      #expect(found.order.due == order.due)
    }
  }

  @Test(arguments: [Fault.resetAfter, .answerLost, .truncatedAnswer])
  func `another method whose answer was lost is gone on with`(_ fault: Fault) async throws {
    try await Self.visit { testShop in
      var driver = await testShop.run()
      await driver.signIn()
      await driver.goToReview()
      await driver.confirm()
      let cash = try #require(driver.app.shopping.form.accounts.first { $0.identifier == "cash" })
      await testShop.shop.apply(FaultRule(fault, on: "updateOrderByMarkerAndId"))
      await driver.press(.methodChosen(cash))
      let watch = try #require(driver.app.shopping.watch)
      guard case .onDelivery = watch.state else {
        Issue.record("\(watch.state)")
        return
      }
      #expect(watch.order.paymentAccountIdentifier == "cash")
      #expect(await testShop.snapshot().calls["updateOrderByMarkerAndId"] == 1)
    }
  }
}

extension TestShop {
  /// Whether the run that is there has tokens.
  fileprivate var isSignedIn: Bool {
    get async { await (try? backend.client())?.isSignedIn == true }
  }
}
