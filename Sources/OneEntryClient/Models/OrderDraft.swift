import Foundation

/// What `createOrder` and `updateOrderByMarkerAndId` are given. Prices are never sent: the server has them.
/// Wire contract §4.6.
public struct OrderDraft: Hashable, Sendable {
  public var formIdentifier: String
  public var paymentAccountIdentifier: String
  public var formData: [FormDatum]
  public var lines: [OrderLine]
  public var statusIdentifier: String?
  public var couponCode: String?
  public var additionalDiscountsMarkers: [String]
  public var bonusAmount: Decimal?
  /// Also writes the language as `langCode` beside the form data; some servers' raw clients do, none needs it.
  public var namesLanguage: Bool

  public init(
    formIdentifier: String, paymentAccountIdentifier: String, formData: [FormDatum], lines: [OrderLine],
    statusIdentifier: String? = nil, couponCode: String? = nil, additionalDiscountsMarkers: [String] = [],
    bonusAmount: Decimal? = nil, namesLanguage: Bool = false
  ) {
    self.formIdentifier = formIdentifier
    self.paymentAccountIdentifier = paymentAccountIdentifier
    self.formData = formData
    self.lines = lines
    self.statusIdentifier = statusIdentifier
    self.couponCode = couponCode
    self.additionalDiscountsMarkers = additionalDiscountsMarkers
    self.bonusAmount = bonusAmount
    self.namesLanguage = namesLanguage
  }
}

extension OrderDraft {
  /// Reads back what ``Orders/createOrder(in:_:idempotencyKey:)`` sends; `nil` where the bytes are no such body.
  public init?(body bytes: [UInt8]) {
    guard let json = try? JSONText.parse(bytes, within: Limits()) else { return nil }
    let wire = WireValue(value: json, path: "order", langCode: "")
    guard let form = wire["formIdentifier"].text, let account = wire["paymentAccountIdentifier"].text else {
      return nil
    }
    let lines = wire["products"].elements.compactMap { line -> OrderLine? in
      guard let id = line["productId"].int, let quantity = line["quantity"].int else { return nil }
      return OrderLine(productID: id, quantity: quantity)
    }
    self.init(
      formIdentifier: form, paymentAccountIdentifier: account, formData: FormDatum.data(wire["formData"]),
      lines: lines,
      statusIdentifier: wire["statusIdentifier"].text, couponCode: wire["couponCode"].text)
  }

  func json(langCode: String) -> JSONValue {
    let markers = additionalDiscountsMarkers.map(JSONValue.string)
    return .object(
      compacting: [
        "formIdentifier": .string(formIdentifier),
        "paymentAccountIdentifier": .string(paymentAccountIdentifier),
        "formData": FormDatum.json(formData, langCode: langCode), "products": .array(lines.map(\.json)),
        "statusIdentifier": statusIdentifier.map(JSONValue.string),
        "couponCode": couponCode.map(JSONValue.string),
        "additionalDiscountsMarkers": markers.isEmpty ? nil : .array(markers),
        "bonusAmount": bonusAmount.map(JSONValue.number), "langCode": namesLanguage ? .string(langCode) : nil,
      ])
  }
}
