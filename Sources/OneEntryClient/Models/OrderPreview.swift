import Foundation

/// What an order would cost, discounts and bonuses taken off. Wire contract §4.6.
public struct OrderPreview: Hashable, Sendable {
  /// The amounts are `nil` where they cannot be read.
  public var total: Money?
  /// The sum after discounts.
  public var totalWithDiscount: Money?
  /// What the bonus balance pays of it.
  public var bonusApplied: Decimal?
  /// What remains to be paid.
  public var totalDue: Money?

  /// Creates a value from its parts.
  public init(
    total: Money? = nil, totalWithDiscount: Money? = nil, bonusApplied: Decimal? = nil, totalDue: Money? = nil
  ) {
    self.total = total
    self.totalWithDiscount = totalWithDiscount
    self.bonusApplied = bonusApplied
    self.totalDue = totalDue
  }
}

extension OrderPreview: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    guard !wire["totalSum"].isNull else { throw wire["totalSum"].undecodable }
    let currency = wire["currency"].text ?? ""
    func money(_ key: String) -> Money? { wire[key].price.map { Money($0, currency) } }
    self.init(
      total: money("totalSum"), totalWithDiscount: money("totalSumWithDiscount"),
      bonusApplied: wire["bonusApplied"].price, totalDue: money("totalDue"))
  }
}
