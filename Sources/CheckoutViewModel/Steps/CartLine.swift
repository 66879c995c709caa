import Foundation
import OneEntryClient

/// One product in the cart, with the price as it was seen there: an estimate, since the shop has the last word.
public struct CartLine: Equatable, Sendable, Identifiable {
  /// The product's id.
  public var id: Int
  /// The product's name, as the shop writes it.
  public var title: String
  /// For one piece; `nil` where the shop gives none.
  public var price: Money?
  /// The price before the shop changed it while the line was in the cart.
  public var previousPrice: Money?
  /// Pieces, within `Cart.quantities`.
  public var quantity: Int

  /// A line of a product at the price that it has now.
  public init(_ product: Product, quantity: Int) {
    id = product.id
    title = product.title
    price = product.price
    self.quantity = quantity
  }

  /// A line of an earlier run, its price not known yet.
  public init(_ line: SavedCart.Line) {
    id = line.productID
    title = line.title
    quantity = min(max(line.quantity, Cart.quantities.lowerBound), Cart.quantities.upperBound)
  }

  /// Quantity times price; `nil` where the shop gives no price.
  public var sum: Money? {
    price.map { Money($0.amount * Decimal(quantity), $0.currency) }
  }
}
