/// A way to pay that the project has set up. Wire contract §4.7.
public struct PaymentAccount: Hashable, Sendable, Identifiable {
  public var id: Int
  /// The marker that an order carries, `cash`, `stripe`, …
  public var identifier: String
  /// `stripe` or `custom`; gateways are told apart by `identifier`.
  public var type: String
  public var title: String
  public var isVisible: Bool
  public var isUsed: Bool
  public var isTestMode: Bool

  public init(
    id: Int, identifier: String, type: String = "custom", title: String = "", isVisible: Bool = true,
    isUsed: Bool = true, isTestMode: Bool = true
  ) {
    self.id = id
    self.identifier = identifier
    self.type = type
    self.title = title
    self.isVisible = isVisible
    self.isUsed = isUsed
    self.isTestMode = isTestMode
  }
}
