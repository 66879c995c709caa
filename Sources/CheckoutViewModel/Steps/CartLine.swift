import Foundation
import OneEntryClient

/// One product in the cart, with the price as it was seen there: an estimate, since the shop has the last word.
public struct CartLine: Codable, Equatable, Sendable, Identifiable {
  /// The product's id.
  public var id: Int
  /// The product's name, as the shop writes it.
  public var title: String
  /// For one piece; `nil` where the shop has none.
  public var price: Money?
  /// How the shop says that it can be had; `nil` where it says nothing.
  public var status: String?
  /// The shop's word for it where the product cannot be had now.
  public var obstacle: String?
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
    note(statusOf: product)
  }

  mutating func note(statusOf product: Product) {
    status = product.statusTitle
    obstacle = product.obstacle
  }

  /// A line of an earlier run, its price not known yet.
  public init(productID: Int, title: String, quantity: Int) {
    id = productID
    self.title = title
    self.quantity = min(max(quantity, Cart.quantities.lowerBound), Cart.quantities.upperBound)
  }

  /// Quantity times price; `nil` where the shop has no price.
  public var sum: Money? {
    price.map { Money($0.amount * Decimal(quantity), $0.currency) }
  }
}

extension [CartLine] {
  /// What the lines come to, one sum for each currency; an estimate. Lines without a price are left out.
  public var estimate: [Money] {
    compactMap(\.sum).reduce(into: []) { sums, sum in
      if let index = sums.firstIndex(where: { $0.currency == sum.currency }) {
        sums[index].amount += sum.amount
      } else {
        sums.append(sum)
      }
    }
  }

  /// What is left once an order of these lines exists.
  func without(ordered: [OrderLine]) -> [CartLine] {
    compactMap { line in
      var rest = line
      rest.quantity -= ordered.filter { $0.productID == line.id }.reduce(0) { $0 + $1.quantity }
      return rest.quantity > 0 ? rest : nil
    }
  }
}
