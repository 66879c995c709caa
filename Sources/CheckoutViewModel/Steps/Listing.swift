/// Which products are listed, and how they are sorted. Wire contract §4.5.
public struct Listing: Hashable, Sendable {
  /// What the shop sorts by.
  public enum Key: CaseIterable, Sendable { case position, title, price, date }

  public var key: Key
  public var isDescending: Bool
  /// The address of the category; `nil` for all products.
  public var category: String?

  public init(key: Key, isDescending: Bool = false, category: String? = nil) {
    self.key = key
    self.isDescending = isDescending
    self.category = category
  }

  public static let position = Listing(key: .position)
  public static let title = Listing(key: .title)
  public static let price = Listing(key: .price)
  /// The newest first.
  public static let date = Listing(key: .date, isDescending: true)

  /// The same products by the next key, in that key's usual direction.
  var sortedByNext: Listing {
    let all = [Listing.position, .title, .price, .date]
    let index = all.firstIndex { $0.key == key } ?? 0
    return all[(index + 1) % all.count].of(category: category)
  }

  var reversed: Listing { Listing(key: key, isDescending: !isDescending, category: category) }

  /// The products of a category in the same order.
  public func of(category: String?) -> Listing {
    Listing(key: key, isDescending: isDescending, category: category)
  }
}
