import Foundation

/// An order of a user in a storage.
struct Order: Sendable {
  /// One product of an order at the price it had when it was ordered.
  struct Line: Sendable {
    let product: Product
    var quantity: Int
    /// Whether the shop gave it.
    var isGift = false
    /// Whether the product has been deleted since; such a line has no id any more.
    var isOrphan = false
  }

  let id: Int
  let storage: String
  let userID: Int
  let created: Date
  var status: String
  var formIdentifier: String
  var account: String
  /// What was filled in, an array of `{marker, type, value}` for each locale.
  var formData: [String: JSON] = [:]
  /// The locale of the latest `formData`.
  var locale = Language.english.rawValue
  /// What was bought.
  var lines: [Line]
  /// What the shop gave.
  var gifts: [Line] = []
  var bonus = Decimal(0)
  /// What the order costs beside its lines; anything but 0 is a fault.
  var surcharge = Decimal(0)
  var coupon: Coupon?
  /// nil for an order that is paid outside, e.g. in cash.
  var isCompleted: Bool?

  /// The price of what was bought.
  var total: Decimal { lines.reduce(surcharge) { $0 + $1.product.cost * Decimal($1.quantity) } }

  /// What is left to pay after coupon and bonuses.
  var due: Decimal { (coupon?.reduced(total) ?? total) - bonus }
}
