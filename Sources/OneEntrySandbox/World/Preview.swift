import Foundation

/// What an order would cost (wire contract §4.6).
extension World {
  /// `POST /orders-storage/orders/preview`.
  func preview(_ call: RequestContext) throws(Refusal) -> JSON {
    let lines = try lines(call.body["products"] ?? [])
    if let denied = switches.previewDenies, lines.contains(where: { $0.product.id == denied }) {
      throw .notFound("Product \(denied)")
    }
    let coupon = try coupon(call.body["couponCode"])
    let total = lines.reduce(Decimal(0)) { $0 + $1.product.cost * Decimal($1.quantity) }
    let isApplied = coupon.map { applies($0, to: total) } ?? false
    if coupon != nil, !isApplied, switches.answersCouponWithMessage {
      throw .couponNotApplicable
    }
    let reduced = isApplied ? coupon?.reduced(total) ?? total : total
    let bonus = bonus(call.body["bonusAmount"], of: reduced)
    return [
      "totalSum": sum(total), "totalSumWithDiscount": sum(reduced), "bonusApplied": sum(bonus),
      "totalDue": sum(reduced - bonus), "discountConfig": discountConfig(coupon, isApplied, of: reduced),
      "currency": .string(shop.currency),
      "orderPreview": .array((lines + gifts(total, isApplied ? coupon : nil)).map(World.previewed)),
    ]
  }

  /// A gift is previewed with its catalogue price.
  private static func previewed(_ line: Order.Line) -> JSON {
    [
      "id": .int(line.product.id), "quantity": .int(line.quantity), "price": .price(line.product.price),
      "isGift": .bool(line.isGift),
    ]
  }

  private func sum(_ sum: Decimal) -> JSON {
    guard switches.previewsSumsAsText else { return .price(sum) }
    return .string(sum.isWhole ? "\(sum.written).00" : sum.written)
  }

  private func discountConfig(_ coupon: Coupon?, _ isApplied: Bool, of sum: Decimal) -> JSON {
    let state: JSON =
      coupon.map { coupon in
        [
          "code": .string(coupon.code), "valid": true, "applied": .bool(isApplied),
          "discountId": .int(coupon.percent), "discountIdentifier": .string(coupon.code.lowercased()),
        ]
      } ?? nil
    let bonus: JSON =
      switches.bonusBalance.map { balance in
        [
          "availableBalance": .int(balance), "maxBonusDiscount": .price(min(sum, Decimal(balance))),
          "minBonusAmount": 1, "minOrderAmountForBonus": 0,
        ]
      } ?? nil
    let members = (isApplied ? coupon?.discountConfig.members : nil) ?? []
    let others = members.filter { !["coupon", "bonus"].contains($0.key) }
    return .object(others + [JSON.Member("coupon", state), JSON.Member("bonus", bonus)])
  }

  /// `GET /discounts/coupons/validate?code=` (wire contract §4.6; the path is a guess).
  func validateCoupon(_ call: RequestContext) -> JSON {
    guard let coupon = shop.coupon(call.request.query["code"] ?? "") else {
      return ["valid": false, "error": "Coupon not found"]
    }
    return [
      "valid": true,
      "coupon": [
        "id": .int(coupon.percent), "discountId": .int(coupon.percent), "code": .string(coupon.code),
        "usedAt": nil, "isUsed": false, "isReusable": true, "orderId": nil,
      ],
    ]
  }
}
