import CheckoutViewModel
import Foundation
import OneEntryClient

extension OwnOrder {
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
      "products": .array(order.lines.map(\.json)),
    ]
  }
}

extension OrderLine {
  fileprivate var json: JSONValue {
    [
      "productId": .number(Decimal(productID)), "quantity": .number(Decimal(quantity)), "title": .text(title),
      "price": price.map(JSONValue.number) ?? .null,
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
  /// One line of JSON with its keys in order. What came from the shop is escaped down to plain ASCII, so that no
  /// terminal can take it for a command.
  public var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "null" }
    return String(decoding: data, as: UTF8.self).unicodeScalars.map(\.escapedForJSON).joined()
  }

  fileprivate static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}

extension Unicode.Scalar {
  /// Outside ASCII, and DEL, as `\uXXXX`; everything else is escaped by the encoder already.
  fileprivate var escapedForJSON: String {
    if value < 0x7F { return String(self) }
    return UTF16.encode(self)?.map { "\\u" + String(format: "%04x", $0) }.joined() ?? ""
  }
}
