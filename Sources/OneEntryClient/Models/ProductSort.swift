/// The order in which products are listed. Wire contract §4.5.
public struct ProductSort: Hashable, Sendable {
  /// What to sort by.
  public var key: Key
  /// Whether the highest comes first.
  public var isDescending: Bool

  /// Sorts by this key, lowest first unless told otherwise.
  public init(_ key: Key, isDescending: Bool = false) {
    self.key = key
    self.isDescending = isDescending
  }

  /// What products are sorted by.
  public enum Key: String, Hashable, Sendable {
    case id, position, title, date, price
  }

  var query: [QueryItem] {
    [QueryItem("sortKey", key.rawValue), QueryItem("sortOrder", isDescending ? "DESC" : "ASC")]
  }
}
