import Foundation

/// One attempt to pay an order. Wire contract §4.7.
public struct PaymentSession: Hashable, Sendable, Identifiable {
  public var id: Int
  public var orderID: Int?
  public var status: PaymentStatus
  public var type: String?
  public var createdDate: Timestamp?
  public var updatedDate: Timestamp?
  public var paymentAccountID: Int?
  /// The hosted page, as the server wrote it; not yet checked, so not yet fit to be opened.
  public var paymentURL: String?
  public var amount: Decimal?
  public var clientSecret: Secret?

  public init(
    id: Int, orderID: Int? = nil, status: PaymentStatus = .waiting, type: String? = "session",
    createdDate: Timestamp? = nil, updatedDate: Timestamp? = nil, paymentAccountID: Int? = nil,
    paymentURL: String? = nil, amount: Decimal? = nil, clientSecret: Secret? = nil
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
  }
}

extension PaymentSession: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), orderID: wire["orderId"].optionalID,
      status: PaymentStatus(wire["status"]), type: wire["type"].nonEmptyText,
      createdDate: wire["createdDate"].timestamp, updatedDate: wire["updatedDate"].timestamp,
      paymentAccountID: wire["paymentAccountId"].optionalID, paymentURL: wire["paymentUrl"].nonEmptyText,
      amount: wire["amount"].price, clientSecret: wire["clientSecret"].nonEmptyText.map(Secret.init))
  }
}
