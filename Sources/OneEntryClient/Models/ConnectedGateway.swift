/// The project's Stripe account, where it has one. Wire contract §4.7.
public struct ConnectedGateway: Hashable, Sendable {
  public var stripeAccountID: String
  public var stripePublishableKey: String

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
