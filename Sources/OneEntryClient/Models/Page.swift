/// One page of a longer list, and how many entries the whole list has. Wire contract §1.3.
public struct Page<Item: Sendable>: Sendable {
  /// The entries that could be read.
  public var items: [Item]
  /// The number of entries of the whole list, as the server counts them.
  public var total: Int
  /// The number of entries of this page that have no readable identity and are left out. Where it is not
  /// zero, an entry that is not among the items may still exist.
  public var skipped: Int

  /// A page of which `skipped` further entries could not be read.
  public init(items: [Item], total: Int, skipped: Int = 0) {
    self.items = items
    self.total = total
    self.skipped = skipped
  }

  /// The number of entries that the server sent: where the next page begins, counted from this one.
  public var count: Int { items.count + skipped }
}

extension Page: Equatable where Item: Equatable {}
