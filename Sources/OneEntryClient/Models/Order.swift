import Foundation

/// An order, as `createOrder` answers it and as the lists show it; what only one of them says is optional.
/// Wire contract §4.6.
public struct Order: Hashable, Sendable, Identifiable {
  public var id: Int
  public var storageID: Int?
  public var createdDate: Timestamp?
  public var statusIdentifier: String?
  public var statusTitle: String?
  public var formIdentifier: String?
  public var formData: [FormDatum]
  /// `nil` where the server's sum cannot be read; it is then shown as unknown, never as zero.
  public var total: Money?
  /// What remains after a discount or bonus, where the server says so.
  public var totalDue: Decimal?
  public var paymentAccountIdentifier: String?
  public var paymentAccountTitle: String?
  public var lines: [OrderLine]
  /// Only legacy provider set-ups put a link here.
  public var paymentURL: String?
  public var isCompleted: Bool?
  public var isPartial: Bool?

  public init(
    id: Int, storageID: Int? = nil, createdDate: Timestamp? = nil, statusIdentifier: String? = nil,
    statusTitle: String? = nil, formIdentifier: String? = nil, formData: [FormDatum] = [], total: Money? = nil,
    totalDue: Decimal? = nil, paymentAccountIdentifier: String? = nil, paymentAccountTitle: String? = nil,
    lines: [OrderLine] = [], paymentURL: String? = nil, isCompleted: Bool? = nil, isPartial: Bool? = nil
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
  }
}

/// One line of an order. On the wire its product is `productId` when written and `id` when read.
public struct OrderLine: Hashable, Sendable {
  public var productID: Int
  public var quantity: Int
  public var title: String?
  public var price: Decimal?

  public init(productID: Int, quantity: Int, title: String? = nil, price: Decimal? = nil) {
    self.productID = productID
    self.quantity = quantity
    self.title = title
    self.price = price
  }
}

/// What `createOrder` and `updateOrderByMarkerAndId` are given. Prices are never sent: the server has them.
public struct OrderDraft: Hashable, Sendable {
  public var formIdentifier: String
  public var paymentAccountIdentifier: String
  public var formData: [FormDatum]
  public var lines: [OrderLine]
  public var statusIdentifier: String?
  public var couponCode: String?

  public init(
    formIdentifier: String, paymentAccountIdentifier: String, formData: [FormDatum], lines: [OrderLine],
    statusIdentifier: String? = nil, couponCode: String? = nil
  ) {
    self.formIdentifier = formIdentifier
    self.paymentAccountIdentifier = paymentAccountIdentifier
    self.formData = formData
    self.lines = lines
    self.statusIdentifier = statusIdentifier
    self.couponCode = couponCode
  }
}

/// A status that a storage can give its orders. Wire contract §4.6.
public struct OrderStatus: Hashable, Sendable, Identifiable {
  public var id: Int
  public var identifier: String
  public var title: String
  public var isDefault: Bool
  public var isCancelFinal: Bool

  public init(
    id: Int, identifier: String, title: String = "", isDefault: Bool = false, isCancelFinal: Bool = false
  ) {
    self.id = id
    self.identifier = identifier
    self.title = title
    self.isDefault = isDefault
    self.isCancelFinal = isCancelFinal
  }
}
