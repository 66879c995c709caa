/// A status of an order on one of its axes, by marker and title. Wire contract §4.6.
public struct NamedStatus: Hashable, Sendable {
  /// The marker, unique in the whole instance.
  public var identifier: String
  /// The title in the language that was asked for; empty if there is none.
  public var title: String

  /// A status of this marker.
  public init(identifier: String, title: String = "") {
    self.identifier = identifier
    self.title = title
  }
}

extension NamedStatus {
  /// Reads `<axis>Identifier` and `<axis>LocalizeInfos`; `nil` where the order has no status on the axis.
  init?(_ order: WireValue, _ axis: String) {
    guard let identifier = order[axis + "Identifier"].nonEmptyText else { return nil }
    self.init(identifier: identifier, title: order[axis + "LocalizeInfos"].title)
  }
}
