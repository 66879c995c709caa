import Foundation

/// What `createOrder` and `updateOrderByMarkerAndId` are given. Prices are never sent: the server has them.
/// Wire contract §4.6.
public struct OrderDraft: Hashable, Sendable {
  /// The marker of its form.
  public var formIdentifier: String
  /// The marker of the payment account.
  public var paymentAccountIdentifier: String
  /// What was filled in.
  public var formData: [FormDatum]
  /// What is ordered.
  public var lines: [OrderLine]
  /// The status to give it; `nil` leaves that to the server.
  public var statusIdentifier: String?
  /// The code of a coupon, as the shopper typed it.
  public var couponCode: String?
  /// The markers of personal discounts to apply.
  public var additionalDiscountsMarkers: [String]
  /// How much of the bonus balance to use, in the currency of the order.
  public var bonusAmount: Decimal?
  /// The code of the currency, as the server wrote it in an order that is written back.
  public var currency: String?

  /// Creates a value from its parts.
  public init(
    formIdentifier: String, paymentAccountIdentifier: String, formData: [FormDatum], lines: [OrderLine],
    statusIdentifier: String? = nil, couponCode: String? = nil, additionalDiscountsMarkers: [String] = [],
    bonusAmount: Decimal? = nil, currency: String? = nil
  ) {
    self.formIdentifier = formIdentifier
    self.paymentAccountIdentifier = paymentAccountIdentifier
    self.formData = formData
    self.lines = lines
    self.statusIdentifier = statusIdentifier
    self.couponCode = couponCode
    self.additionalDiscountsMarkers = additionalDiscountsMarkers
    self.bonusAmount = bonusAmount
    self.currency = currency
  }
}

extension OrderDraft {
  /// An existing order, to be written back whole: form data in the shape that servers take, coupon, bonus and
  /// currency as they were, without the gifts, which the server adds itself. `nil` where a line cannot be
  /// read, since it would be lost. `discounts` are the markers sent when the order was placed. Wire contract
  /// §4.6.
  public init?(rewriting order: Order, discounts: [String] = []) {
    let bought = order.lines.filter { !$0.isGift }
    let lines = bought.compactMap(OrderLine.init)
    guard lines.count == bought.count else { return nil }
    self.init(
      formIdentifier: order.formIdentifier ?? "",
      paymentAccountIdentifier: order.paymentAccountIdentifier ?? "",
      formData: order.formData.map(\.rewritable),
      lines: lines, statusIdentifier: order.statusIdentifier, couponCode: order.couponCode,
      additionalDiscountsMarkers: discounts, bonusAmount: order.bonusApplied.flatMap { $0 > 0 ? $0 : nil },
      currency: order.currency)
  }

  /// Reads back what ``Orders/createOrder(in:_:idempotencyKey:)`` sends; `nil` where the bytes are no such
  /// body.
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
      lines: lines, statusIdentifier: wire["statusIdentifier"].text, couponCode: wire["couponCode"].text,
      additionalDiscountsMarkers: wire["additionalDiscountsMarkers"].elements.compactMap(\.text),
      bonusAmount: wire["bonusAmount"].price, currency: wire["currency"].text)
  }

  func json(langCode: String) -> RequestBody {
    let markers = additionalDiscountsMarkers.map(RequestBody.string)
    return .object(
      compacting: [
        "formIdentifier": .string(formIdentifier),
        "paymentAccountIdentifier": .string(paymentAccountIdentifier),
        "formData": .json(FormDatum.json(formData, langCode: langCode)),
        "products": .array(lines.map(\.json)),
        "statusIdentifier": statusIdentifier.map(RequestBody.string),
        "couponCode": couponCode.map(RequestBody.string),
        "additionalDiscountsMarkers": markers.isEmpty ? nil : .array(markers),
        "bonusAmount": bonusAmount.map(RequestBody.number), "currency": currency.map(RequestBody.string),
      ])
  }
}
