/// A coupon in a preview or an order. Wire contract §4.6.
public struct Coupon: Hashable, Sendable {
  /// What the shopper typed.
  public var code: String
  /// Whether the code exists and may be used; `nil` where the server does not say.
  public var isValid: Bool?
  /// Whether it lowers the sum. A valid coupon that is not applied has conditions that the order does not
  /// meet.
  public var isApplied: Bool?

  /// A coupon in this state.
  public init(code: String, isValid: Bool? = nil, isApplied: Bool? = nil) {
    self.code = code
    self.isValid = isValid
    self.isApplied = isApplied
  }

  /// Whether the code is good, but its conditions are not met.
  public var lacksConditions: Bool { isValid == true && isApplied == false }
}

extension Coupon {
  /// Its object, or just its code; `nil` where there is none.
  init?(_ wire: WireValue) {
    guard let code = wire["code"].nonEmptyText ?? wire.nonEmptyText else { return nil }
    self.init(code: code, isValid: wire["valid"].flag, isApplied: wire["applied"].flag)
  }
}
