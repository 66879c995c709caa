import Foundation

/// A shopper's request to get money back for an order. Wire contract §4.6.
public struct RefundRequest: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The order that it belongs to; `nil` where the server names none.
  public var orderID: Int?
  /// When it was created.
  public var createdDate: Timestamp?
  /// The project's word, `requested` at first.
  public var status: String
  /// The amount asked for, in the currency of the order.
  public var amount: Decimal?
  /// What the shopper wrote.
  public var note: String

  /// Creates a value from its parts.
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
