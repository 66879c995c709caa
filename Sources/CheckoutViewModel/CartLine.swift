import Foundation
import OneEntryClient

/// One product in the cart, with the price as it was seen there: an estimate, since the shop has the last word.
public struct CartLine: Equatable, Sendable, Identifiable {
  public var id: Int
  public var title: String
  public var price: Money?
  /// The price before the shop changed it while the line was in the cart.
  public var previousPrice: Money?
  public var quantity: Int

  public init(_ product: Product, quantity: Int) {
    id = product.id
    title = product.title
    price = product.price
    self.quantity = quantity
  }

  /// Quantity times price; `nil` where the shop gives no price.
  public var sum: Money? {
    price.map { Money($0.amount * Decimal(quantity), $0.currency) }
  }
}
