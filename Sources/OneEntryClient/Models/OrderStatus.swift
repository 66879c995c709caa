/// A status that a storage can give its orders. Wire contract §4.6.
public struct OrderStatus: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// Its marker, which other calls and objects name it by.
  public var identifier: String
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// Whether new orders begin with it.
  public var isDefault: Bool
  /// Whether an order with this status is cancelled for good.
  public var isCancelFinal: Bool

  /// Creates a value from its parts.
  public init(
    id: Int, identifier: String, title: String = "", isDefault: Bool = false, isCancelFinal: Bool = false
  ) {
    self.id = id
    self.identifier = identifier
    self.title = title
    self.isDefault = isDefault
    self.isCancelFinal = isCancelFinal
  }
}

extension OrderStatus: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), identifier: try wire["identifier"].requiredText(),
      title: wire["localizeInfos"].title, isDefault: wire["isDefault"].flag ?? false,
      isCancelFinal: wire["isCancelFinal"].flag ?? false)
  }
}
