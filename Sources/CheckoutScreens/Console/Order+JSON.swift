import CheckoutViewModel
import Foundation
import OneEntryClient

extension StoredOrder {
  /// The order under the names that it has on the wire. Wire contract §4.6.
  public var json: JSONValue {
    [
      "id": .number(Decimal(order.id)), "storage": .string(storage),
      "createdDate": .text(order.createdDate?.text),
      "statusIdentifier": .text(order.statusIdentifier),
      "isCompleted": order.isCompleted.map(JSONValue.bool) ?? .null,
      "paymentAccountIdentifier": .text(order.paymentAccountIdentifier),
      "totalSum": order.total.map { .number($0.amount) } ?? .null,
      "currency": .string(order.total?.currency ?? ""),
      "totalDue": order.due.map { .number($0.amount) } ?? .null,
      "paidSum": order.paidSum.map { .number($0.amount) } ?? .null, "couponCode": .text(order.couponCode),
      "bonusApplied": order.bonusApplied.map(JSONValue.number) ?? .null,
      "products": .array(order.lines.map(\.json)), "stages": .array(order.stages.map(\.json)),
    ]
  }
}

extension Order.Line {
  fileprivate var json: JSONValue {
    [
      "productId": .integer(productID), "quantity": .integer(quantity), "title": .text(title),
      "price": price.map(JSONValue.number) ?? .null, "isGift": .bool(isGift),
    ]
  }
}

extension PaymentStage {
  fileprivate var json: JSONValue {
    [
      "marker": .string(marker), "title": .string(title), "value": value.map(JSONValue.number) ?? .null,
      "status": .string(status.word),
    ]
  }
}

extension PaymentSession {
  /// The session under the names that it has on the wire. Wire contract §4.7.
  public var json: JSONValue {
    [
      "id": .number(Decimal(id)), "orderId": orderID.map { .number(Decimal($0)) } ?? .null,
      "status": .string(status.word), "paymentUrl": .text(paymentURL),
      "createdDate": .text(createdDate?.text),
      "updatedDate": .text(updatedDate?.text),
    ]
  }
}

extension JSONValue {
  fileprivate static func integer(_ value: Int?) -> JSONValue {
    value.map { .number(Decimal($0)) } ?? .null
  }

  fileprivate static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
