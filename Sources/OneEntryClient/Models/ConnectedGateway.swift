/// The project's Stripe account, where it has one. Wire contract §4.7.
public struct ConnectedGateway: Hashable, Sendable {
  /// The account at Stripe.
  public var stripeAccountID: String
  /// The key that a page may show; not a secret.
  public var stripePublishableKey: String

  /// Creates a value from its parts.
  public init(stripeAccountID: String, stripePublishableKey: String) {
    self.stripeAccountID = stripeAccountID
    self.stripePublishableKey = stripePublishableKey
  }
}

extension ConnectedGateway: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      stripeAccountID: try wire["stripeAccountId"].requiredText(),
      stripePublishableKey: try wire["stripePublishableKey"].requiredText())
  }
}
