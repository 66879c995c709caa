import CheckoutViewModel
import OneEntryClient
import Testing

struct AvailabilityTests {
  @Test(
    arguments: [
      ("out_of_stock", "Out of stock"), ("s3", "Épuisé"), ("x", "Sold out"), ("SOLD-OUT", nil),
      ("nicht_lieferbar", "Zur Zeit nicht"), ("y", "Ausverkauft"), ("z", "RUPTURE DE STOCK"),
    ] as [(String, String?)])
  func `what cannot be had is told by its marker or its title`(_ marker: String, _ title: String?) {
    let product = Product(id: 1, title: "Tea", statusIdentifier: marker, statusTitle: title)
    #expect(product.obstacle == title ?? marker)
    #expect(CartLine(product, quantity: 1).obstacle == title ?? marker)
  }

  @Test(
    arguments: [("in_stock", "In stock"), ("sale", "Sale"), ("pre_order", "Pre-order"), (nil, nil)]
      as [(String?, String?)])
  func `nothing is said of what can be had`(_ marker: String?, _ title: String?) {
    #expect(Product(id: 1, title: "Tea", statusIdentifier: marker, statusTitle: title).obstacle == nil)
  }

  @Test func `what has come back into stock is no longer doubted`() {
    let gone = Product(id: 1, title: "Tea", statusIdentifier: "sold_out", statusTitle: "Sold out")
    let back = Product(id: 1, title: "Tea", statusIdentifier: "in_stock", statusTitle: "In stock")
    let cart = Cart().after(.added(gone, quantity: 1), .pricesLoaded(.success([back])))
    #expect(cart.lines.map(\.obstacle) == [nil])
  }
}
