import Foundation

/// One attempt to pay an order. Wire contract §4.7.
public struct PaymentSession: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The order that it belongs to; `nil` where the server names none.
  public var orderID: Int?
  /// The subscription that it belongs to instead of an order.
  public var subscriptionID: Int?
  /// How far the payment has come.
  public var status: PaymentStatus
  /// `session` for a hosted page, `intent` for payment inside an app.
  public var type: String?
  /// When it was created.
  public var createdDate: Timestamp?
  /// When it was last changed.
  public var updatedDate: Timestamp?
  /// The payment account that it goes through.
  public var paymentAccountID: Int?
  /// The hosted page, as the server wrote it; not yet checked, so not yet fit to be opened.
  public var paymentURL: String?
  /// What is to be paid, in the currency of the order.
  public var amount: Decimal?
  /// What an app needs to take an `intent` payment.
  public var clientSecret: Secret?

  /// Creates a value from its parts.
  public init(
    id: Int, orderID: Int? = nil, status: PaymentStatus = .waiting, type: String? = "session",
    createdDate: Timestamp? = nil, updatedDate: Timestamp? = nil, paymentAccountID: Int? = nil,
    paymentURL: String? = nil, amount: Decimal? = nil, clientSecret: Secret? = nil,
    subscriptionID: Int? = nil
  ) {
    self.id = id
    self.orderID = orderID
    self.status = status
    self.type = type
    self.createdDate = createdDate
    self.updatedDate = updatedDate
    self.paymentAccountID = paymentAccountID
    self.paymentURL = paymentURL
    self.amount = amount
    self.clientSecret = clientSecret
    self.subscriptionID = subscriptionID
  }
}

extension PaymentSession: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), orderID: wire["orderId"].optionalID,
      status: PaymentStatus(wire["status"]), type: wire["type"].nonEmptyText,
      createdDate: wire["createdDate"].timestamp, updatedDate: wire["updatedDate"].timestamp,
      paymentAccountID: wire["paymentAccountId"].optionalID, paymentURL: wire["paymentUrl"].nonEmptyText,
      amount: wire["amount"].price, clientSecret: wire["clientSecret"].nonEmptyText.map(Secret.init),
      subscriptionID: wire["subscriptionId"].optionalID)
  }
}
