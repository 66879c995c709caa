/// A way to pay that the project has set up.
struct PaymentAccount: Sendable {
  /// How the money gets from the shopper to the shop.
  enum Method: Sendable {
    /// By hand: no page, the session waits until the shop closes it.
    case cash
    /// Through a gateway whose page is known at once.
    case gateway
    /// Through a gateway that answers later.
    case slowGateway
  }

  let id: Int
  let identifier: String
  let title: LocalizedText
  /// `stripe` or `custom`: cash and PayPal are both `custom` on the wire.
  let type: String
  let method: Method
  var isUsed = true
  var isConnected = true
  /// Whether it says that only its test mode is connected, although it takes payments, as the documentation's own
  /// example does.
  var isConnectedForTests = false
  /// How long a session waits for the money, in minutes; nil for ever.
  var sessionTimeout: Int?
}
