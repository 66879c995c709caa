import Foundation

/// What `previewOrder` is given. Wire contract §4.6.
public struct OrderPreviewDraft: Hashable, Sendable {
  public var lines: [OrderLine]
  public var couponCode: String?
  public var additionalDiscountsMarkers: [String]
  public var bonusAmount: Decimal?

  public init(
    lines: [OrderLine], couponCode: String? = nil, additionalDiscountsMarkers: [String] = [],
    bonusAmount: Decimal? = nil
  ) {
    self.lines = lines
    self.couponCode = couponCode
    self.additionalDiscountsMarkers = additionalDiscountsMarkers
    self.bonusAmount = bonusAmount
  }

  var json: JSONValue {
    let markers = additionalDiscountsMarkers.map(JSONValue.string)
    return .object(
      compacting: [
        "products": .array(lines.map(\.json)), "couponCode": couponCode.map(JSONValue.string),
        "additionalDiscountsMarkers": markers.isEmpty ? nil : .array(markers),
        "bonusAmount": bonusAmount.map(JSONValue.number),
      ])
  }
}
