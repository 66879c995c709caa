import Foundation
import OneEntryClient
import Testing

extension Flow {
  private typealias Sieve = (filter: ProductFilter, keeps: @Sendable (Product) -> Bool)

  /// Every way to filter finds exactly the products that a reader of the whole catalogue would pick.
  static let filters = Flow("filters") { shopper in
    let products = try await everything(shopper)
    for (filter, keeps) in sieves {
      let found = try await shopper.send(Products.all([filter], PageRange(limit: 5)))
      let wanted = products.filter(keeps)
      #expect(found == Page(items: Array(wanted.prefix(5)), total: wanted.count), "\(filter)")
      #expect(!wanted.isEmpty && wanted.count < products.count, "\(filter) sorts nothing out")
    }
    let all = sieves.prefix(2)
    let both = try await shopper.send(Products.all(all.map(\.filter), PageRange(limit: 5)))
    #expect(both.total == products.count { product in all.allSatisfy { $0.keeps(product) } })
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
    let byPrice = try await tea(shopper, ProductSort(.price))
    #expect(byPrice.count == 8 && byPrice.map(price) == byPrice.map(price).sorted())
    #expect(try await tea(shopper, ProductSort(.price, isDescending: true)) == byPrice.reversed())
    let byTitle = try await tea(shopper, ProductSort(.title)).map(\.title)
    #expect(byTitle == byTitle.sorted() && byTitle.first == "Chamomile, whole flowers")
    for key in [ProductSort.Key.id, .position, .date] {
      #expect(try await tea(shopper, ProductSort(key)).map(\.id) == Array(17...24))
    }
  }

  private static func tea(_ shopper: APIShopper, _ sort: ProductSort) async throws -> [Product] {
    try await shopper.send(Products.onPage(url: "tea", sortedBy: sort)).items
  }
}
