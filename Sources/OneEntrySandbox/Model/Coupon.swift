import Foundation

/// A code that lowers the price of an order.
struct Coupon: Sendable {
  /// In capitals; shoppers may write it in any case.
  let code: String
  /// What is taken off, in percent.
  let percent: Int
  /// The sum from which on it applies.
  var minimum = Decimal(0)

  /// The sum after the coupon, to the cent.
  func reduced(_ sum: Decimal) -> Decimal {
    var exact = sum * Decimal(100 - percent) / 100
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 2, .plain)
    return rounded
  }

  /// The discount as `discountConfig` describes it (wire contract §4.6).
  var discountConfig: JSON {
    let discount: JSON = [
      "id": .int(percent), "identifier": .string(code.lowercased()), "type": "DISCOUNT",
      "localizeInfos": ["title": .string(code)], "startDate": nil, "endDate": nil,
      "discountValue": [
        "value": .int(percent), "maxAmount": nil, "discountType": "PERCENT", "applicability": "TO_ORDER",
      ],
      "exclusions": nil, "position": 1, "conditionLogic": "AND", "gifts": [], "userGroups": nil,
      "userExclusions": nil, "conditions": [], "coupon": .string(code),
    ]
    return [
      "orderDiscounts": .array([discount]), "productDiscounts": [], "coupon": ["code": .string(code)],
      "settings": [
        "allowStacking": false, "maxDiscountValue": nil, "allowGiftStacking": false,
        "maxBonusPaymentPercent": nil, "minBonusAmount": nil, "minOrderAmountForBonus": nil,
      ], "bonus": nil,
    ]
  }
}
