import Foundation

/// An order of a user in a storage.
struct Order: Sendable {
  /// One product of an order at the price it had when it was ordered.
  struct Line: Sendable {
    let product: Product
    let quantity: Int
  }

  let id: Int
  let storage: String
  let userID: Int
  let created: Date
  var status: String
  var formIdentifier: String
  var account: String
  /// An array of `{marker, type, value}`.
  var formData: JSON
  var lines: [Line]
  var couponCode: String?
  /// nil for an order that is paid outside, e.g. in cash.
  var isCompleted: Bool?

  /// The price of all lines.
  var total: Decimal { lines.reduce(0) { $0 + $1.product.price * Decimal($1.quantity) } }

  /// What is left to pay after the coupon.
  var due: Decimal { couponCode.flatMap(Coupon.init(code:))?.reduced(total) ?? total }
}
