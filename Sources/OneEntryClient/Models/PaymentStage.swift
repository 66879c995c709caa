import Foundation

/// One part of a split payment, with a session of its own. Wire contract §4.6.
public struct PaymentStage: Hashable, Sendable {
  public var marker: String
  public var title: String
  public var sessionID: Int?
  public var productID: Int?
  public var value: Decimal?
  public var status: PaymentStatus

  public init(
    marker: String, title: String, sessionID: Int? = nil, productID: Int? = nil, value: Decimal? = nil,
    status: PaymentStatus
  ) {
    self.marker = marker
    self.title = title
    self.sessionID = sessionID
    self.productID = productID
    self.value = value
    self.status = status
  }
}

extension PaymentStage {
  init(_ wire: WireValue) {
    self.init(
      marker: wire["marker"].text ?? "", title: wire["title"].localized.text ?? "",
      sessionID: wire["sessionId"].optionalID, productID: wire["productId"].optionalID,
      value: wire["value"].price,
      status: PaymentStatus(wire["status"]))
  }
}
