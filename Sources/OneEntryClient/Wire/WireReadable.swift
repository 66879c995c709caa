/// What an answer can be read as.
protocol WireReadable: Sendable {
  init(_ wire: Wire) throws(APIError)

  /// Whether a list may do without an element that cannot be read. So for what is only looked at; never for what
  /// could be made twice because it was not seen.
  static var isSafeToDrop: Bool { get }
}

extension WireReadable {
  static var isSafeToDrop: Bool { false }

  /// What can be read; a list of which nothing can be read is an error in any case.
  fileprivate static func read(_ elements: [Wire]) throws(APIError) -> [Self] {
    var values: [Self] = []
    var problem: APIError?
    for element in elements {
      do throws(APIError) {
        values.append(try Self(element))
      } catch {
        guard isSafeToDrop else { throw error }
        problem = error
      }
    }
    if values.isEmpty, let problem { throw problem }
    return values
  }
}

/// The most entries that one list may hold.
private let maximumItems = 1000

extension Array: WireReadable where Element: WireReadable {
  /// A plain array, the items of a page, or the one element of an array that was collapsed. Wire contract §1.3, §5.
  init(_ wire: Wire) throws(APIError) {
    let list = wire.members["items"] == nil ? wire : wire["items"]
    switch list.value {
    case .array, .object: break
    case .null, .bool, .number, .string: throw list.undecodable
    }
    let elements = list.value == .object([:]) && list.path == wire.path ? [list] : list.elements
    guard elements.count <= maximumItems else { throw .tooLarge }
    self = try Element.read(elements)
  }
}

extension Page: WireReadable where Item: WireReadable {
  /// `{items, total}`, or the plain array of older servers, whose length then is the total.
  init(_ wire: Wire) throws(APIError) {
    let items = try [Item](wire)
    self.init(items: items, total: wire["total"].int ?? items.count)
  }
}

extension Bool: WireReadable {
  init(_ wire: Wire) throws(APIError) {
    guard let flag = wire.flag else { throw wire.undecodable }
    self = flag
  }
}

extension JSONValue: WireReadable {
  init(_ wire: Wire) throws(APIError) { self = wire.value }
}

extension Optional: WireReadable where Wrapped: WireReadable {
  init(_ wire: Wire) throws(APIError) {
    self = wire.isNull ? nil : try Wrapped(wire)
  }
}
