import Foundation

/// A shopper's request to get money back for an order. Wire contract §4.6.
public struct RefundRequest: Hashable, Sendable, Identifiable {
  public var id: Int
  public var orderID: Int?
  public var createdDate: Timestamp?
  /// The project's word, `requested` at first.
  public var status: String
  public var amount: Decimal?
  public var note: String

  public init(
    id: Int, orderID: Int? = nil, createdDate: Timestamp? = nil, status: String = "", amount: Decimal? = nil,
    note: String = ""
  ) {
    self.id = id
    self.orderID = orderID
    self.createdDate = createdDate
    self.status = status
    self.amount = amount
    self.note = note
  }
}

extension RefundRequest: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    self.init(
      id: try wire["id"].id(), orderID: wire["orderId"].optionalID,
      createdDate: wire["createdDate"].timestamp,
      status: wire["status"].text ?? "", amount: wire["amount"].price, note: wire["note"].text ?? "")
  }
}
