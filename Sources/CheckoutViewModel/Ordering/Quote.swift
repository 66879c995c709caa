import Foundation
import OneEntryClient

/// What an order comes to by the shop's word, before it exists.
public struct Quote: Codable, Equatable, Sendable {
  /// Something that the shop adds for free.
  public struct Gift: Codable, Equatable, Sendable {
    /// The product's name; empty where the shop does not tell it.
    public var title: String
    /// The product's number, where the shop tells it.
    public var productID: Int?
    public var quantity: Int
  }

  /// What is to be paid.
  public var total: Money
  /// What the lines come to before anything is taken off.
  public var subtotal: Money
  /// What discounts and a coupon take off; 0 where they take nothing.
  public var discount: Money
  /// What bonuses pay; 0 where they pay nothing.
  public var bonus: Money
  public var gifts: [Gift]

  /// `nil` where the shop did not answer with amounts.
  init?(_ preview: OrderPreview) {
    guard let subtotal = preview.total, let total = preview.due else { return nil }
    let reduced = preview.totalWithDiscount?.amount ?? subtotal.amount
    self.total = total
    self.subtotal = subtotal
    discount = Money(subtotal.amount - reduced, total.currency)
    bonus = Money(preview.bonusApplied ?? 0, total.currency)
    gifts = preview.lines.filter(\.isGift).map {
      Gift(title: $0.title ?? "", productID: $0.productID, quantity: $0.quantity ?? 1)
    }
  }
}
