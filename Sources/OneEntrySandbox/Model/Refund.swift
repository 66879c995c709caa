import Foundation

/// A user's wish to have money back.
struct Refund: Sendable {
  let id: Int
  let orderID: Int
  let userID: Int
  let created: Date
  var status = "requested"
  let amount: Decimal
  let note: String
  let products: JSON
}
