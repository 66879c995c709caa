import Foundation

/// What `previewOrder` is given. Wire contract §4.6.
public struct OrderPreviewDraft: Hashable, Sendable {
  /// What is ordered.
  public var lines: [OrderLine]
  /// The code of a coupon, as the shopper typed it.
  public var couponCode: String?
  /// The markers of personal discounts to apply.
  public var additionalDiscountsMarkers: [String]
  /// How much of the bonus balance to use, in the currency of the order.
  public var bonusAmount: Decimal?

  /// Creates a value from its parts.
  public init(
    lines: [OrderLine], couponCode: String? = nil, additionalDiscountsMarkers: [String] = [],
    bonusAmount: Decimal? = nil
  ) {
    self.lines = lines
    self.couponCode = couponCode
    self.additionalDiscountsMarkers = additionalDiscountsMarkers
    self.bonusAmount = bonusAmount
  }

  var json: RequestBody {
    let markers = additionalDiscountsMarkers.map(RequestBody.string)
    return .object(
      compacting: [
        "products": .array(lines.map(\.json)), "couponCode": couponCode.map(RequestBody.string),
        "additionalDiscountsMarkers": markers.isEmpty ? nil : .array(markers),
        "bonusAmount": bonusAmount.map(RequestBody.number),
      ])
  }
}
