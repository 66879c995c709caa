import Foundation

/// One part of a split payment, with a session of its own. Wire contract §4.6.
public struct PaymentStage: Hashable, Sendable {
  /// The marker of the stage.
  public var marker: String
  /// The title in the language that was asked for; empty if there is none.
  public var title: String
  /// The session that pays it; `nil` before there is one.
  public var sessionID: Int?
  /// The product that it pays for, where it pays for one.
  public var productID: Int?
  /// The amount, in the currency of the order.
  public var value: Decimal?
  /// How far its payment has come.
  public var status: PaymentStatus

  /// Creates a value from its parts.
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
  /// Whether it is planned for later, so that nothing is due yet.
  public var isPlanned: Bool { status.word.lowercased() == "planned" }

  init(_ wire: WireValue) {
    self.init(
      marker: wire["marker"].text ?? "", title: wire["title"].localized.text ?? "",
      sessionID: wire["sessionId"].optionalID, productID: wire["productId"].optionalID,
      value: wire["value"].price,
      status: PaymentStatus(wire["status"]))
  }
}
