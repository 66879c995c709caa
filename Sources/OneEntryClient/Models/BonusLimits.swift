import Foundation

/// How much of a bonus balance an order may use, in the currency of the order. Wire contract §4.6.
public struct BonusLimits: Hashable, Sendable {
  /// What the shopper has.
  public var balance: Decimal?
  /// The most that this order may use.
  public var maximum: Decimal?
  /// The least that can be used at once.
  public var minimum: Decimal?
  /// The least sum of an order that may use any.
  public var minimumOrder: Decimal?

  /// Limits, each `nil` where there is none.
  public init(
    balance: Decimal? = nil, maximum: Decimal? = nil, minimum: Decimal? = nil, minimumOrder: Decimal? = nil
  ) {
    self.balance = balance
    self.maximum = maximum
    self.minimum = minimum
    self.minimumOrder = minimumOrder
  }
}

extension BonusLimits {
  /// Older servers put the two minimums among the settings; `nil` where nothing is said of a bonus at all.
  init?(_ wire: WireValue, else settings: WireValue) {
    func least(_ key: String) -> Decimal? { wire[key].price ?? settings[key].price }
    self.init(
      balance: wire["availableBalance"].price, maximum: wire["maxBonusDiscount"].price,
      minimum: least("minBonusAmount"), minimumOrder: least("minOrderAmountForBonus"))
    if self == BonusLimits() { return nil }
  }
}
