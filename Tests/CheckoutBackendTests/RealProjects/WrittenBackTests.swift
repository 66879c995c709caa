import Foundation
import OneEntryClient
import OneEntrySandbox
import Testing

@testable import CheckoutBackend
@testable import CheckoutViewModel

/// Orders that are written back whole: another payment method, or cancelled.
@Suite(.timeLimit(.minutes(5)))
struct WrittenBackTests {
  private static let coupon = App.Action.pricing(.couponGiven("SUMMER10"))

  @Test func `another method keeps the coupon, and what was filled in`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      await buyer.act(Self.coupon)
      await buyer.confirm()
      let due = buyer.app.shopping.watch?.order.due
      #expect(due == Money(306, "USD"))
      await buyer.act(.watch(89, .methodChosen(try Self.account("paypal", buyer))))
      let sale = try #require(await testShop.snapshot().sales.first)
      #expect(sale.coupon == "SUMMER10" && sale.languages == ["en_US"])
      #expect(buyer.app.shopping.watch?.order.due == due)
    }
  }

  @Test func `an order is changed in the language that it was sent in`() async throws {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.speak(.french)
      await buyer.goToReview()
      await buyer.confirm()
      await buyer.speak(.english)
      await buyer.act(.watch(89, .methodChosen(try Self.account("paypal", buyer))))
      #expect(await testShop.snapshot().sales.first?.languages == ["fr_FR"])
      let services = await testShop.services()
      let orders = try await services.ordering.orders()
      #expect(orders.first?.order.formData.isEmpty == false)
    }
  }

  @Test func `a change that would make the order dearer is asked about, and nothing is changed before`()
    async throws
  {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.goToReview()
      await buyer.act(Self.coupon)
      await buyer.confirm()
      await testShop.shop.change { try? $0.switches.set("coupon-conditions=1000") }
      let paypal = try Self.account("paypal", buyer)
      await buyer.act(.watch(89, .methodChosen(paypal)))
      let question = Question(
        .acceptTotal(orderID: 89, paypal, before: Money(306, "USD"), now: Money(340, "USD")))
      #expect(buyer.app.overlay == .question(question))
      #expect(await testShop.snapshot().sales.first?.coupon == "SUMMER10")
      await buyer.act(.overlay(.answered(yes: true)))
      #expect(buyer.app.shopping.watch?.order.paymentAccountIdentifier == "paypal")
      #expect(buyer.app.shopping.watch?.order.due == Money(340, "USD"))
    }
  }

  @Test(arguments: ["old-statuses", nil], ["orders", "pickup"])
  func `an order is cancelled with the project's own word`(switched: String?, storage: String) async throws {
    try await TestShop.visit { testShop in
      if let switched { await testShop.shop.change { try? $0.switches.set(switched) } }
      var buyer = await testShop.run()
      await buyer.signIn()
      await buyer.act(.form(.opened), .form(.storageChosen(storage)))
      await buyer.goToReview(account: "cash")
      await buyer.confirm()
      await buyer.act(.navigation(.opened(.orders)))
      let own = try #require(buyer.app.shopping.orders.selected)
      await buyer.act(.overlay(.asked(.cancelOrder(own))), .overlay(.answered(yes: true)))
      #expect(buyer.app.shopping.orders.failure == nil)
      #expect(await testShop.snapshot().sales.first?.status.hasSuffix("canceled") == true)
    }
  }

  @Test func `an order of another device is changed in the language that shows what was filled in`()
    async throws
  {
    try await TestShop.visit { testShop in
      var buyer = await testShop.run()
      await buyer.speak(.french)
      await buyer.goToReview()
      await buyer.confirm()
      // Nothing here knows the language.
      try FileManager.default.removeItem(at: testShop.folder)
      var other = await testShop.run()
      await other.signIn()
      await other.act(.navigation(.opened(.orders)))
      let own = try #require(other.app.shopping.orders.selected)
      await other.act(.overlay(.asked(.cancelOrder(own))), .overlay(.answered(yes: true)))
      #expect(await testShop.snapshot().sales.first?.languages == ["fr_FR"])
    }
  }

  @Test func `an order with a line that names no product is left as it is, with the reason`() async throws {
    try await TestShop.visit(switches: ["orphan-lines"]) { testShop in
      var buyer = await testShop.run()
      await buyer.signIn()
      await buyer.act(.navigation(.opened(.orders)))
      let own = try #require(buyer.app.shopping.orders.selected)
      await buyer.act(.overlay(.asked(.cancelOrder(own))), .overlay(.answered(yes: true)))
      #expect(buyer.app.shopping.orders.failure == .notRewritable)
    }
  }

  private static func account(_ identifier: String, _ buyer: AppDriver) throws -> PaymentAccount {
    try #require(buyer.app.shopping.form.accounts.first { $0.identifier == identifier })
  }
}
