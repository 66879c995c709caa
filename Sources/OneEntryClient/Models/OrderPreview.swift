import Foundation

/// What an order would cost after discounts and bonuses. Wire contract §4.6.
public struct OrderPreview: Hashable, Sendable {
  /// The sum of the lines. Every amount is `nil` where it cannot be read.
  public var total: Money?
  /// The sum after discounts.
  public var totalWithDiscount: Money?
  /// What the bonus balance pays of it.
  public var bonusApplied: Decimal?
  /// What remains to be paid; shown as it is, even below zero.
  public var totalDue: Money?
  /// What became of the coupon; `nil` where none was given.
  public var coupon: Coupon?
  /// What the shopper's bonus balance allows; `nil` where the project has none.
  public var bonus: BonusLimits?
  /// The lines as the server would make them, gifts included. A gift carries its catalogue price here and is
  /// in no sum.
  public var lines: [Order.Line]
  /// The shop's sentence where it answers with words instead of amounts, not yet fit for a terminal.
  public var message: String?

  /// A preview of these amounts.
  public init(
    total: Money? = nil, totalWithDiscount: Money? = nil, bonusApplied: Decimal? = nil,
    totalDue: Money? = nil,
    coupon: Coupon? = nil, bonus: BonusLimits? = nil, lines: [Order.Line] = [], message: String? = nil
  ) {
    self.total = total
    self.totalWithDiscount = totalWithDiscount
    self.bonusApplied = bonusApplied
    self.totalDue = totalDue
    self.coupon = coupon
    self.bonus = bonus
    self.lines = lines
    self.message = message
  }
}

extension OrderPreview {
  /// What is to be paid; `nil` where the shop did not answer with amounts.
  public var due: Money? { totalDue ?? totalWithDiscount ?? total }
}

extension OrderPreview: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    let message = wire["message"].elements.compactMap(\.nonEmptyText).joined(separator: " ")
    guard !wire["totalSum"].isNull || !message.isEmpty else { throw wire["totalSum"].undecodable(.amount) }
    let currency = wire["currency"].text ?? ""
    let configuration = wire["discountConfig"]
    func money(_ key: String) -> Money? { wire[key].price.map { Money($0, currency) } }
    self.init(
      total: money("totalSum"), totalWithDiscount: money("totalSumWithDiscount"),
      bonusApplied: wire["bonusApplied"].price, totalDue: wire["totalDue"].amount.map { Money($0, currency) },
      coupon: Coupon(configuration["coupon"]),
      bonus: BonusLimits(configuration["bonus"], else: configuration["settings"]),
      lines: wire["orderPreview"].elements.map(Order.Line.init), message: message.isEmpty ? nil : message)
  }
}
