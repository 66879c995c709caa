import CheckoutViewModel
import OneEntryClient
import Testing

@testable import CheckoutScreens

struct DetailTests {
  /// An order with more in it than a small window shows.
  private static func looking(_ language: Language = .english) -> Shopper {
    var order = Shop.order()
    order.formData += (1...9).map {
      FormDatum(marker: "field_\($0)", type: .string, value: .string("value \($0)"))
    }
    let paid = PaymentSession(
      id: 46, orderID: 89, status: .canceled, updatedDate: Timestamp("2026-11-23T20:16:00.000Z"), amount: 365)
    var shopper = Shopper.signedIn(language)
    shopper.does(
      .navigation(.opened(.orders)),
      .orders(.loaded(.success([StoredOrder(order: order, storage: "orders")]))),
      .orders(.detailTapped), .orders(.paymentsLoaded(orderID: 89, .success([paid]))))
    return shopper
  }

  @Test(arguments: [(40, 12), (80, 24)])
  func `every row of an order can be seen, and the pane says that it goes on`(size: (Int, Int)) {
    var shopper = Self.looking()
    var seen = shopper.frame(size.0, size.1).dump
    #expect(seen.contains(" ↓\n"))
    for _ in 0..<9 {
      shopper.presses(.pageDown)
      seen += shopper.frame(size.0, size.1).dump
    }
    for text in ["Created", "Box", "Café moulu", "cancelled", "Christina", "value 9"] {
      #expect(seen.contains(text), "\(text)")
    }
    #expect(shopper.frame(size.0, size.1).dump.contains(" ↑\n"))
  }

  private static func atProduct() -> Shopper {
    var shopper = Shopper.atCatalogue()
    shopper.presses(.right)
    return shopper
  }

  private static func inHelp() -> Shopper {
    var shopper = Shopper.atCatalogue()
    shopper.presses(.character("?"))
    return shopper
  }

  @Test(arguments: [
    (looking(), Key.pageDown, Key.pageUp), (atProduct(), .pageDown, .pageUp), (inHelp(), .down, .up),
    (inHelp(), .pageDown, .pageUp),
  ])
  func `nothing is scrolled beyond its end, so whoever turns back sees it at once`(
    shopper: Shopper, forwards: Key, backwards: Key
  ) {
    var shopper = shopper
    func press(_ key: Key) -> String {
      if let action = shopper.view.action(for: key, width: 40, height: 12) { shopper.does(action) }
      return shopper.frame(40, 12).dump
    }
    let end = (0..<60).map { _ in press(forwards) }.last
    #expect(press(backwards) != end)
    #expect(press(forwards) == end)
  }

  @Test func `in a small window every fact of a product can be seen`() {
    var shopper = Shopper.atCatalogue()
    shopper.presses(.right)
    var seen = shopper.frame(40, 12).dump
    #expect(seen.contains(" ↓\n"))
    for _ in 0..<3 {
      shopper.presses(.pageDown)
      seen += shopper.frame(40, 12).dump
    }
    for text in ["Solid oak", "60 cm", "3–5 days", "manual.pdf", "SKU-14"] {
      #expect(seen.contains(text), "\(text)")
    }
  }
}
