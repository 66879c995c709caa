/// A form of the project: the order form of a storage, or the registration form of a provider. Wire contract
/// §4.4.
public struct Form: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// Its marker, which other calls and objects name it by.
  public var identifier: String
  /// `order`, `sing_in_up` (the API's own spelling), `data`, …; `nil` where the project gives none.
  public var type: String?
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// In the order of their `position`.
  public var attributes: [FormAttribute]

  /// Creates a value from its parts.
  public init(
    id: Int, identifier: String, type: String? = nil, title: String = "", attributes: [FormAttribute] = []
  ) {
    self.id = id
    self.identifier = identifier
    self.type = type
    self.title = title
    self.attributes = attributes
  }
}

extension Form: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    let attributes = FormAttribute.attributes(wire["attributes"])
    self.init(
      id: try wire["id"].id(), identifier: try wire["identifier"].requiredText(),
      type: wire["type"].nonEmptyText,
      title: wire["localizeInfos"].title, attributes: attributes.sorted { $0.position < $1.position })
  }
}
