import Foundation

/// A product in a cart or on a wish list.
struct ListEntry: Sendable {
  let productID: Int
  /// nil on a wish list.
  var quantity: Int?
  let added: Date

  /// The entry as the API writes it.
  var json: JSON {
    let date = JSON.Member("addedAt", .string(added.iso8601))
    guard let quantity else { return .object([.init("productId", .int(productID)), date]) }
    return .object([.init("productId", .int(productID)), .init("qty", .int(quantity)), date])
  }
}
