import Foundation
import OneEntryClient

/// What makes two orders the same order to a shopper: form, payment account, products with their quantities, and
/// what was filled in. It is a text that can be stored and compared; how the shop writes a number or a space does not
/// matter.
public struct OrderFingerprint: Hashable, Sendable {
  public let text: String

  public init(_ draft: OrderDraft) {
    let lines = draft.lines.map { Order.Line(productID: $0.productID, quantity: $0.quantity) }
    self.init(draft.formIdentifier, draft.paymentAccountIdentifier, lines, draft.formData)
  }

  /// Of an order as the shop lists it. Gifts are no part of what was ordered; a line that cannot be read fits none.
  public init(_ order: Order) {
    self.init(order.formIdentifier ?? "", order.paymentAccountIdentifier ?? "", order.lines, order.formData)
  }

  private init(_ form: String, _ account: String, _ lines: [Order.Line], _ data: [FormDatum]) {
    let products = lines.filter { !$0.isGift }.map(\.fingerprint).sorted()
    let values = data.map { "\($0.marker)=\($0.value.normalised)" }.filter { !$0.hasSuffix("=") }.sorted()
    text = ([form, account] + products + values).joined(separator: "\n")
  }
}

extension Order.Line {
  fileprivate var fingerprint: String {
    guard let productID, let quantity else { return "?" }
    return "\(productID)×\(quantity)"
  }
}

extension JSONValue {
  /// The plain texts in canonical form: composed, trimmed, numbers as decimals.
  fileprivate var normalised: String {
    plainTexts.map { text in
      let text = text.precomposedStringWithCanonicalMapping.trimmingWhitespace
      return Number.decimal(from: text).map { "\($0)" } ?? text
    }.joined(separator: ",")
  }
}
