/// What an answer can be read as.
protocol WireDecodable: Sendable {
  init(_ wire: WireValue) throws(APIError)
}

/// The entries of a list that can be read. One that cannot be is left out and counted, so that it never takes
/// the others with it.
struct ReadableEntries<Entry: WireDecodable> {
  private(set) var entries: [Entry] = []
  private(set) var skipped = 0
  private(set) var problem: APIError?

  /// A plain array, the items of a page, or the one element of an array that was collapsed; only that one
  /// must be readable. Wire contract §1.3, §5.
  init(_ wire: WireValue) throws(APIError) {
    let list = wire.members["items"] == nil ? wire : wire["items"]
    switch list.value {
    case .array: list.elements.forEach { add($0) }
    case .object(let members) where members.isEmpty && list.path != wire.path: break
    case .object: entries = [try Entry(list)]
    case .null, .bool, .number, .string: throw list.undecodable(.list)
    }
  }

  private mutating func add(_ element: WireValue) {
    do throws(APIError) {
      entries.append(try Entry(element))
    } catch {
      skipped += 1
      problem = problem ?? error
    }
  }

  /// The entries; a list none of whose entries can be read is an error, never an empty list.
  func readable() throws(APIError) -> [Entry] {
    if entries.isEmpty, let problem { throw problem }
    return entries
  }
}

extension Array: WireDecodable where Element: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self = try ReadableEntries<Element>(wire).readable()
  }
}

extension Page: WireDecodable where Item: WireDecodable {
  /// `{items, total}`, or the plain array of older servers, whose length then is the total.
  init(_ wire: WireValue) throws(APIError) {
    let list = try ReadableEntries<Item>(wire)
    self.init(try list.readable(), of: list, wire)
  }

  /// The same, but with no items where none can be read: for a list in which one bad entry, even the only
  /// one, must not keep the shopper from going on. The caller heeds ``skipped``.
  init(keepingSkipped wire: WireValue) throws(APIError) {
    let list = try ReadableEntries<Item>(wire)
    self.init(list.entries, of: list, wire)
  }

  private init(_ items: [Item], of list: ReadableEntries<Item>, _ wire: WireValue) {
    let count = items.count + list.skipped
    self.init(items: items, total: wire["total"].int ?? count, skipped: list.skipped)
  }
}

extension Bool: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    guard let flag = wire.flag else { throw wire.undecodable(.flag) }
    self = flag
  }
}

extension JSONValue: WireDecodable {
  init(_ wire: WireValue) throws(APIError) { self = wire.value }
}

extension Optional: WireDecodable where Wrapped: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self = wire.isNull ? nil : try Wrapped(wire)
  }
}
