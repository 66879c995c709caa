/// A way to pay that the project has set up. Wire contract §4.7.
public struct PaymentAccount: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The marker that an order carries, `cash`, `stripe`, …
  public var identifier: String
  /// `stripe`, `yookassa`, `midtrans`, `custom` or another word. It does not say whether the account is paid
  /// online.
  public var type: String
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// Whether the project shows it.
  public var isVisible: Bool
  /// Whether the project uses it.
  public var isUsed: Bool
  /// Whether it takes no real money.
  public var isTestMode: Bool
  /// Whether the gateway is set up for the mode in force; `false` only where the project says so.
  /// It is advice and no reason to hide the account. The settings themselves hold keys and are never read.
  public var isConnected: Bool

  /// Creates a value from its parts.
  public init(
    id: Int, identifier: String, type: String = "custom", title: String = "", isVisible: Bool = true,
    isUsed: Bool = true, isTestMode: Bool = true, isConnected: Bool = true
  ) {
    self.id = id
    self.identifier = identifier
    self.type = type
    self.title = title
    self.isVisible = isVisible
    self.isUsed = isUsed
    self.isTestMode = isTestMode
    self.isConnected = isConnected
  }
}

extension PaymentAccount: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    let isTestMode = wire["testMode"].flag ?? false
    let settings = wire[isTestMode ? "testSettings" : "settings"]
    self.init(
      id: try wire["id"].id(), identifier: try wire["identifier"].requiredText(),
      type: wire["type"].text ?? "",
      title: wire["localizeInfos"].title, isVisible: wire["isVisible"].flag ?? true,
      isUsed: wire["isUsed"].flag ?? false, isTestMode: isTestMode,
      isConnected: settings["status"].text != "not_connected")
  }
}
