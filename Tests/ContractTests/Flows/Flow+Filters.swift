import Foundation
import OneEntryClient
import Testing

extension Flow {
  private typealias Sieve = (filter: ProductFilter, keeps: @Sendable (Product) -> Bool)

  /// Every way to filter finds exactly the products that a reader of the whole catalogue would pick.
  static let filters = Flow("filters") { shopper in
    let products = try await everything(shopper)
    for (filter, keeps) in sieves {
      let found = try await shopper.send(Products.all([filter], PageRange(limit: 100)))
      let wanted = products.filter(keeps).map(\.id)
      #expect(found.items.map(\.id) == wanted && found.total == wanted.count, "\(filter)")
      #expect(!wanted.isEmpty && wanted.count < products.count, "\(filter) sorts nothing out")
    }
    let all = sieves.prefix(2)
    let both = try await shopper.send(Products.all(all.map(\.filter), PageRange(limit: 100)))
    #expect(
      both.items.map(\.id) == products.filter { product in all.allSatisfy { $0.keeps(product) } }.map(\.id))
  }

  private static let sieves: [Sieve] = [
    (ProductFilter(attributeMarker: "price", condition: .isMoreThan, value: 20), { price($0) > 20 }),
    (ProductFilter(attributeMarker: "price", condition: .isLessThan, value: 40), { price($0) < 40 }),
    (ProductFilter(attributeMarker: "origin", condition: .equals, value: "jp"), { origin($0) == "jp" }),
    (ProductFilter(attributeMarker: "origin", condition: .differs, value: "jp"), { origin($0) != "jp" }),
    (
      ProductFilter(attributeMarker: "origin", condition: .isIn, value: ["jp", "cn"]),
      { ["jp", "cn"].contains(origin($0)) }
    ),
    (
      ProductFilter(attributeMarker: "origin", condition: .isNotIn, value: ["jp", "cn"]),
      { !["jp", "cn"].contains(origin($0)) }
    ),
    (ProductFilter(attributeMarker: "origin", condition: .exists), { origin($0) != nil }),
    (ProductFilter(attributeMarker: "origin", condition: .isMissing), { origin($0) == nil }),
    (ProductFilter(statusMarker: "sale"), { $0.statusIdentifier == "sale" }),
    (ProductFilter(pageURLs: ["tea"]), { $0.categories.contains("tea") }),
  ]

  private static func price(_ product: Product) -> Decimal { product.price?.amount ?? 0 }

  /// The country's code: a list's value is an array of its choices.
  private static func origin(_ product: Product) -> String? {
    guard case .array(let choices) = product.attributes.first(where: { $0.marker == "origin" })?.value,
      case .object(let choice) = choices.first, case .string(let code) = choice["value"]
    else { return nil }
    return code
  }

  /// Each key to sort by, both ways.
  static let sorting = Flow("sorting") { shopper in
    let range = PageRange(limit: 100)
    let byPrice = try await shopper.send(Products.all([], range, sortedBy: ProductSort(.price))).items
    #expect(byPrice.map(price) == byPrice.map(price).sorted())
    let down = ProductSort(.price, isDescending: true)
    let falling = try await shopper.send(Products.all([], range, sortedBy: down)).items
    #expect(falling == Array(byPrice.reversed()))
    let byTitle = try await shopper.send(Products.all([], range, sortedBy: ProductSort(.title))).items
    #expect(byTitle.count == byPrice.count && byTitle != byPrice)
    for key in [ProductSort.Key.id, .position, .date] {
      let sorted = try await shopper.send(Products.all([], range, sortedBy: ProductSort(key))).items
      #expect(sorted.map(\.id) == sorted.map(\.id).sorted())
    }
  }
}
