/// One name and value of a query, not yet percent-encoded.
public struct QueryItem: Hashable, Sendable {
  /// The name, not yet encoded.
  public var name: String
  /// The value, not yet encoded.
  public var value: String

  /// A name and value, not yet encoded.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
