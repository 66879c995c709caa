/// One page of a longer list, and how many entries the whole list has. Wire contract §1.3.
public struct Page<Item: Sendable>: Sendable {
  public var items: [Item]
  public var total: Int

  public init(items: [Item], total: Int) {
    self.items = items
    self.total = total
  }
}

extension Page: Equatable where Item: Equatable {}
