/// A status that a storage can give its orders. Wire contract §4.6.
public struct OrderStatus: Hashable, Sendable, Identifiable {
  public var id: Int
  public var identifier: String
  public var title: String
  public var isDefault: Bool
  public var isCancelFinal: Bool

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
