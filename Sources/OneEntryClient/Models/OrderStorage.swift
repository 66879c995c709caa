/// Where a kind of order is kept: which form it is filled with and which payment accounts it takes. Wire
/// contract §4.6.
public struct OrderStorage: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The marker that the order paths take, `orders` in most projects.
  public var identifier: String
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// Where it belongs among its siblings, lowest first.
  public var position: Int
  /// The marker of its form.
  public var formIdentifier: String?
  /// The payment accounts that it takes; empty if none is linked to it.
  public var paymentAccountIdentifiers: [String]

  /// Creates a value from its parts.
  public init(
    id: Int, identifier: String, title: String = "", position: Int = 0, formIdentifier: String? = nil,
    paymentAccountIdentifiers: [String] = []
  ) {
    self.id = id
    self.identifier = identifier
    self.title = title
    self.position = position
    self.formIdentifier = formIdentifier
    self.paymentAccountIdentifiers = paymentAccountIdentifiers
  }
}

extension OrderStorage: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    let accounts = wire["paymentAccountIdentifiers"].elements
    self.init(
      id: try wire["id"].id(), identifier: try wire["identifier"].requiredText(),
      title: wire["localizeInfos"].title, position: wire["position"].int ?? 0,
      formIdentifier: wire["formIdentifier"].nonEmptyText,
      paymentAccountIdentifiers: accounts.compactMap { $0["identifier"].nonEmptyText ?? $0.nonEmptyText })
  }
}
