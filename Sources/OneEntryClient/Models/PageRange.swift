/// Which part of a longer list is asked for. Wire contract §1.3.
public struct PageRange: Hashable, Sendable {
  /// How many entries to skip.
  public var offset: Int
  /// How many entries to ask for.
  public var limit: Int

  /// The server's own default is the first 30.
  public init(offset: Int = 0, limit: Int = 30) {
    self.offset = offset
    self.limit = limit
  }

  var query: [QueryItem] { [QueryItem("offset", String(offset)), QueryItem("limit", String(limit))] }
}
