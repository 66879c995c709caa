import Foundation

/// The products of a shop in the order of their ids: those that are written down, and behind them those that
/// are drawn from a seed whenever they are looked at, so that a hundred thousand cost nothing until then.
struct Products: RandomAccessCollection, Sendable {
  private let written: [Product]
  private let drawn: Int
  private let stock: GeneratedProducts
  private let places: [Int: Int]
  private let ranges: [CatalogPage: ClosedRange<Decimal>]

  /// Products as they are written down, and so many more drawn from a seed, spread over shelves.
  init(_ products: [Product], drawn: Int = 0, seed: UInt64 = 1, on shelves: [CatalogPage] = []) {
    let written = products.sorted { $0.id < $1.id }
    let stock = GeneratedProducts(firstID: (written.last?.id ?? 0) + 1, seed: seed, shelves: shelves)
    self.written = written
    self.drawn = shelves.isEmpty ? 0 : drawn
    self.stock = stock
    places = Dictionary(uniqueKeysWithValues: written.enumerated().map { ($0.element.id, $0.offset) })
    ranges = Products.ranges(
      written.compactMap { product in product.price.map { (product.shelf, $0) } },
      stock.priceRanges(self.drawn))
  }

  var startIndex: Int { 0 }
  var endIndex: Int { written.count + drawn }

  subscript(index: Int) -> Product {
    index < written.count ? written[index] : stock.product(index - written.count)
  }

  /// The product with an id.
  func product(_ id: Int) -> Product? {
    if let place = places[id] { return written[place] }
    let index = id - stock.firstID
    return (0..<drawn).contains(index) ? stock.product(index) : nil
  }

  /// The lowest and the highest price on a shelf.
  func prices(on shelf: CatalogPage) -> ClosedRange<Decimal> { ranges[shelf] ?? 0...0 }

  private static func ranges(_ prices: [(CatalogPage, Decimal)], _ drawn: [CatalogPage: ClosedRange<Decimal>])
    -> [CatalogPage: ClosedRange<Decimal>]
  {
    prices.reduce(into: drawn) { ranges, entry in
      let range = ranges[entry.0] ?? entry.1...entry.1
      ranges[entry.0] = Swift.min(range.lowerBound, entry.1)...Swift.max(range.upperBound, entry.1)
    }
  }
}
