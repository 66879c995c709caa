import CheckoutViewModel
import Testing

@testable import CheckoutScreens

struct CartKeysTests {
  @Test func `a number that is typed is the quantity`() {
    var shopper = Shopper.atCart()
    shopper.types("12")
    #expect(shopper.frame().dump.contains("12"))
    shopper.presses(.enter)
    #expect(shopper.app.shopping.cart.selected?.quantity == 12)
  }

  @Test func `the present quantity stands in the box until another one is typed`() throws {
    var shopper = Shopper.atCart()
    shopper.does(.cart(.quantityTyped(17)))
    shopper.presses(.character("="))
    let rows = shopper.frame().dump.split(separator: "\n")
    let box = try #require(rows.firstIndex { $0.contains("Quantity ·") })
    #expect(rows[box...].prefix(4).contains { $0.contains("17") })
    shopper.types("5")
    #expect(!shopper.frame().dump.split(separator: "\n")[box...].prefix(4).contains { $0.contains("17") })
  }

  @Test func `a cart of which all is kept for later says so, counts nothing, and answers every key`() {
    var shopper = Shopper.atCart()
    shopper.presses(.character("l"), .up, .character("l"))
    #expect(shopper.app.shopping.cart.isEmpty)
    let frame = shopper.frame().dump
    #expect(frame.contains("everything is kept for later"))
    #expect(!frame.contains("$25.00"))
    shopper.presses(.control("n"))
    #expect(shopper.app.screen == .cart && shopper.app.notice == .cartIsEmpty)
  }

  @Test func `a product number that the shop does not have is named`() {
    var shopper = Shopper.atCatalogue()
    shopper.presses(.character("#"))
    #expect(shopper.frame().dump.contains("by its number."))
    shopper.does(.overlay(.dismissed), .checkout(.productsFound([9999: 1], .success([]))))
    #expect(shopper.frame().dump.contains("The shop has no product 9999."))
  }

  @Test(arguments: ["catalogue", "cart", "review", "orders"])
  func `Tab moves to the next pane and back`(name: String) throws {
    let shopper = try #require(Shopper.screens.first { $0.name == name }).make(.english, "terminal")
    guard name != "cart" else { return #expect(shopper.view.action(for: .tab) == nil) }
    var moved = shopper
    moved.presses(.tab)
    #expect(moved.frame() != shopper.frame())
    moved.presses(name == "review" ? .backTab : .tab)
    #expect(moved.frame() == shopper.frame())
  }

  @Test(arguments: ["catalogue", "cart", "review", "payment"])
  func `h leads to the orders from everywhere`(name: String) throws {
    let shopper = try #require(Shopper.screens.first { $0.name == name }).make(.english, "terminal")
    #expect(shopper.view.action(for: .character("h")) == .navigation(.opened(.orders)))
  }
}
