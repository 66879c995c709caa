import Foundation

/// An order, as `createOrder` answers it and as the lists show it; what only one of them says is optional.
/// Wire contract §4.6.
public struct Order: Hashable, Sendable, Identifiable {
  /// The number that the API knows it by.
  public var id: Int
  /// The storage that holds it.
  public var storageID: Int?
  /// When it was created.
  public var createdDate: Timestamp?
  /// The marker of its status.
  public var statusIdentifier: String?
  /// The title of its status in the language that was asked for.
  public var statusTitle: String?
  /// How far its delivery has come; `nil` where the project does not say.
  public var fulfilment: NamedStatus?
  /// How far its payment has come, as the platform keeps it; never written.
  public var paymentProgress: NamedStatus?
  /// The marker of its form.
  public var formIdentifier: String?
  /// What was filled in, attribute by attribute.
  public var formData: [FormDatum]
  /// `nil` where the server's sum cannot be read; it is then shown as unknown, never as zero.
  public var total: Money?
  /// The code of the currency as the server wrote it, for writing the order back; `nil` if it names none.
  public var currency: String?
  /// What remains after a discount or bonus, where the server says so.
  public var totalDue: Decimal?
  /// The marker of the payment account.
  public var paymentAccountIdentifier: String?
  /// The title of the payment account.
  public var paymentAccountTitle: String?
  /// What was ordered, gifts included.
  public var lines: [Line]
  /// The coupon that it was placed with.
  public var couponCode: String?
  /// What the bonus balance paid of it; `nil` or zero if nothing.
  public var bonusApplied: Decimal?
  /// The markers of the discounts that the server applied.
  public var discountMarkers: [String]
  /// Only legacy provider set-ups put a link here.
  public var paymentURL: String?
  /// Whether it is paid in full, if the server says so.
  public var isCompleted: Bool?
  /// Whether some of it is paid, if the server says so.
  public var isPartial: Bool?
  /// The parts of a split payment; empty where the order is paid at once.
  public var stages: [PaymentStage]

  /// Creates a value from its parts.
  public init(
    id: Int, storageID: Int? = nil, createdDate: Timestamp? = nil, statusIdentifier: String? = nil,
    statusTitle: String? = nil, formIdentifier: String? = nil, formData: [FormDatum] = [],
    total: Money? = nil,
    totalDue: Decimal? = nil, paymentAccountIdentifier: String? = nil, paymentAccountTitle: String? = nil,
    lines: [Line] = [], paymentURL: String? = nil, isCompleted: Bool? = nil, isPartial: Bool? = nil,
    stages: [PaymentStage] = [], fulfilment: NamedStatus? = nil, paymentProgress: NamedStatus? = nil,
    couponCode: String? = nil, bonusApplied: Decimal? = nil, discountMarkers: [String] = [],
    currency: String? = nil
  ) {
    self.id = id
    self.storageID = storageID
    self.createdDate = createdDate
    self.statusIdentifier = statusIdentifier
    self.statusTitle = statusTitle
    self.formIdentifier = formIdentifier
    self.formData = formData
    self.total = total
    self.totalDue = totalDue
    self.paymentAccountIdentifier = paymentAccountIdentifier
    self.paymentAccountTitle = paymentAccountTitle
    self.lines = lines
    self.paymentURL = paymentURL
    self.isCompleted = isCompleted
    self.isPartial = isPartial
    self.stages = stages
    self.fulfilment = fulfilment
    self.paymentProgress = paymentProgress
    self.couponCode = couponCode
    self.bonusApplied = bonusApplied
    self.discountMarkers = discountMarkers
    self.currency = currency
  }
}

extension Order {
  /// What is to be paid for all of it: the total after a discount or bonus, where the server says so.
  public var due: Money? { totalDue.map { Money($0, total?.currency ?? "") } ?? total }
}

extension Order: WireDecodable {
  init(_ wire: WireValue) throws(APIError) {
    let sum = wire["totalSum"].price ?? wire["totalSumRaw"].price
    let status = wire["statusLocalizeInfos"], account = wire["paymentAccountLocalizeInfos"]
    self.init(
      id: try wire["id"].id(), storageID: wire["storageId"].optionalID,
      createdDate: wire["createdDate"].timestamp,
      statusIdentifier: wire["statusIdentifier"].nonEmptyText,
      statusTitle: status.isNull ? nil : status.title,
      formIdentifier: wire["formIdentifier"].nonEmptyText, formData: FormDatum.data(wire["formData"]),
      total: sum.map { Money($0, wire["currency"].text ?? "") }, totalDue: wire["totalDue"].price,
      paymentAccountIdentifier: wire["paymentAccountIdentifier"].nonEmptyText,
      paymentAccountTitle: account.isNull ? nil : account.title,
      lines: wire["products"].elements.map(Line.init),
      paymentURL: wire["paymentUrl"].nonEmptyText, isCompleted: wire["isCompleted"].flag,
      isPartial: wire["isPartial"].flag, stages: wire["split"]["stages"].elements.map(PaymentStage.init),
      fulfilment: NamedStatus(wire, "fulfillmentStatus"), paymentProgress: NamedStatus(wire, "paymentStatus"),
      couponCode: wire["couponCode"].nonEmptyText ?? Coupon(wire["discountConfig"]["coupon"])?.code,
      bonusApplied: wire["bonusApplied"].price, discountMarkers: Self.markers(wire["discountConfig"]),
      currency: wire["currency"].nonEmptyText)
  }

  private static func markers(_ configuration: WireValue) -> [String] {
    let discounts = configuration["orderDiscounts"].elements + configuration["productDiscounts"].elements
    return discounts.compactMap { $0["identifier"].nonEmptyText }
  }
}
