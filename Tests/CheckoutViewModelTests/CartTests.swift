import CheckoutViewModel
import Foundation
import OneEntryClient
import Testing

struct CartTests {
  private var two: Cart { Cart().after(.added(Sample.box, quantity: 1), .added(Sample.tea, quantity: 2)) }

  @Test func `a product that is added again is one line`() {
    let cart = two.after(.added(Sample.box, quantity: 1))
    #expect(cart.lines.map(\.quantity) == [2, 2])
    #expect(cart.selected?.id == 14)
    #expect(cart.count == 4)
  }

  @Test func `every edit can be undone and done again`() {
    let edits: [Cart.Action] = [
      .added(Sample.box, quantity: 3), .quantityChanged(of: 14, by: 2), .quantityTyped(7), .keptForLater,
      .keptForLater, .removed,
    ]
    var cart = two
    var states: [[[CartLine]]] = [[cart.lines, cart.kept]]
    for edit in edits {
      cart = cart.after(edit)
      states.append([cart.lines, cart.kept])
    }
    for state in states.dropLast().reversed() {
      cart = cart.after(.undone)
      #expect([cart.lines, cart.kept] == state)
    }
    for state in states.dropFirst() {
      cart = cart.after(.redone)
      #expect([cart.lines, cart.kept] == state)
    }
    #expect(!cart.canRedo)
  }

  @Test func `an edit after undo forgets what was undone`() {
    let cart = two.after(.undone, .quantityChanged(of: 14, by: 1))
    #expect(!cart.canRedo)
  }

  @Test(arguments: [(1, 3), (-1, 1), (99_999, 9999)]) func `a quantity stays within its bounds`(
    step: Int, quantity: Int
  ) {
    #expect(two.after(.quantityChanged(of: 1, by: step)).selected?.quantity == quantity)
  }

  @Test(arguments: [0, -1]) func `a quantity of nothing takes the line out`(quantity: Int) {
    #expect(two.after(.quantityTyped(quantity)).lines.map(\.id) == [14])
  }

  @Test(arguments: [0, 1]) func `one piece fewer is taken from the product named, whichever line is selected`(
    selected: Int
  ) {
    let cart = two.after(.moved(by: -9), .moved(by: selected))
    #expect(cart.after(.quantityChanged(of: 1, by: -1)).lines.map(\.quantity) == [1, 1])
    #expect(cart.after(.quantityChanged(of: 14, by: -1)).lines.map(\.id) == [1])
  }

  @Test func `edits of an empty cart change nothing`() {
    let cart = Cart().after(
      .removed, .quantityChanged(of: 14, by: 1), .keptForLater, .moved(by: 1), .undone, .redone)
    #expect(cart == Cart())
  }

  @Test func `what is kept for later is no part of the order`() {
    let cart = two.after(.keptForLater)
    #expect(cart.lines.map(\.id) == [14])
    #expect(cart.kept.map(\.id) == [1])
    #expect(cart.estimate == [Money(340, "USD")])
  }

  @Test func `the estimate is one sum a currency and leaves out what has no price`() {
    let pen = Product(id: 3, title: "Pen", price: Money(2, "EUR"))
    let cart = two.after(.added(pen, quantity: 2), .added(Product(id: 4, title: "?"), quantity: 1))
    #expect(cart.estimate == [Money(365, "USD"), Money(4, "EUR")])
    #expect(cart.hasUnpriced)
  }

  @Test func `amounts are exact`() {
    let dime = Product(id: 5, title: "Dime", price: Money(Decimal(1) / 10, "USD"))
    #expect(Cart().after(.added(dime, quantity: 3)).estimate == [Money(Decimal(3) / 10, "USD")])
  }

  @Test func `entering the cart asks for its prices and a change is shown`() {
    var cart = two
    #expect(cart.handle(.opened) == [.loadPrices([14, 1])])
    let dearer = Product(id: 14, title: "Box", price: Money(360, "USD"))
    cart = cart.after(.pricesLoaded(.success([dearer, Sample.tea])))
    #expect(cart.lines[0].previousPrice == Money(340, "USD"))
    #expect(cart.lines[0].price == Money(360, "USD"))
    #expect(cart.lines[1].previousPrice == nil)
    #expect(Cart().after(.opened) == Cart())
  }

  @Test func `prices that could not be asked for are told and change nothing`() {
    var cart = two
    _ = cart.handle(.opened)
    #expect(cart.pricing == .loading)
    cart = cart.after(.pricesLoaded(.failure(.offline)))
    #expect(cart.pricing == .failed(.offline))
    #expect(cart.lines == two.lines)
  }

  @Test func `undoing an edit does not bring back an old price`() {
    let dearer = Product(id: 14, title: "Box", price: Money(360, "USD"))
    let cart = two.after(.quantityChanged(of: 1, by: 1), .pricesLoaded(.success([dearer])), .undone)
    #expect(cart.lines[0].price == Money(360, "USD"))
    #expect(cart.lines[0].previousPrice == Money(340, "USD"))
    #expect(cart.lines[1].quantity == 2)
  }

  @Test func `what was ordered leaves the cart, what came in since stays`() {
    var cart = two.after(.keptForLater, .added(Sample.box, quantity: 2))
    let pen = Product(id: 3, title: "Pen")
    cart = cart.after(.added(pen, quantity: 1))
    cart.remove(ordered: [OrderLine(productID: 14, quantity: 1), OrderLine(productID: 99, quantity: 1)])
    #expect(cart.lines.map(\.id) == [14, 3])
    #expect(cart.lines.map(\.quantity) == [2, 1])
    #expect(cart.kept.map(\.id) == [1])
    #expect(!cart.canUndo)
  }
}

extension Cart {
  func after(_ actions: Action...) -> Cart {
    actions.reduce(into: self) { _ = $0.handle($1) }
  }
}
