import CheckoutScreens
import CheckoutViewModel
import OneEntryClient
import Testing

/// A whole purchase by keys alone, the shop's answers put in by hand.
struct PurchaseKeysTests {
  @Test(arguments: Language.allCases)
  func `a purchase needs nothing but keys`(language: Language) {
    var shopper = Shopper.atSignIn(language)
    shopper.types("your-user@email.com")
    shopper.presses(.enter)
    shopper.types("123456")
    shopper.presses(.enter)
    shopper.does(.signIn(.answered(.signIn, .success("your-user@email.com"))))
    shopper.does(.catalogue(.loaded(offset: 0, .position, .success(Page(items: Shop.products, total: 6)))))
    #expect(shopper.app.screen == .catalogue)

    shopper.presses(.enter, .down, .enter, .enter, .character("c"), .enter)
    #expect(shopper.app.shopping.cart.count == 3)
    #expect(shopper.app.screen == .orderForm)
    fillForm(&shopper)
    #expect(shopper.app.screen == .review)

    shopper.presses(.enter)
    #expect(shopper.app.screen == .cart)
    shopper.presses(.enter, .control("n"))
    #expect(shopper.app.screen == .review)
    shopper.presses(.character("p"), .character("p"))
    shopper.places(.success(Shop.order()))
    #expect(shopper.app.screen == .payment)
  }

  private func fillForm(_ shopper: inout Shopper) {
    shopper.does(
      .form(.storagesLoaded(.success(Shop.storages))), .form(.accountsLoaded(.success(Shop.accounts))),
      .form(.formLoaded(marker: "order", .success(Shop.orderForm))))
    shopper.types("quit? o: q")
    #expect(shopper.app.shopping.form.focusedField?.text == "quit? o: q")
    shopper.presses(.control("n"))
  }

  @Test func `leaving with a cart asks, and staying is the default`() {
    var shopper = Shopper.withCart()
    shopper.presses(.character("q"))
    #expect(shopper.app.overlay == .question(Question(.quit(.cart(isKept: false)))))
    shopper.presses(.enter)
    #expect(shopper.app.overlay == nil)
    #expect(shopper.app.screen == .catalogue)
  }

  @Test func `a quantity is typed over the cart`() {
    var shopper = Shopper.atCart()
    shopper.presses(.character("="))
    shopper.types("12")
    shopper.presses(.enter)
    #expect(shopper.app.shopping.cart.selected?.quantity == 12)
  }

  @Test func `filtering takes letters, escape gives the list back`() {
    var shopper = Shopper.atCatalogue()
    shopper.presses(.character("/"))
    shopper.types("creme")
    #expect(shopper.app.shopping.catalogue.visible.map(\.id) == [23])
    shopper.presses(.escape)
    #expect(shopper.app.shopping.catalogue.visible.count == Shop.products.count)
    #expect(shopper.app.screen == .catalogue)
  }

  @Test func `a filter that is kept ends with escape, on the orders as on the products`() {
    var shopper = Shopper.atOrders()
    shopper.presses(.character("/"))
    shopper.types("paidpa")
    shopper.presses(.enter)
    #expect(shopper.app.shopping.orders.visible.isEmpty)
    shopper.presses(.escape)
    #expect(shopper.app.shopping.orders.visible.count == Shop.orders.count)
    #expect(shopper.app.screen == .orders)
  }
}
