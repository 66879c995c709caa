import Foundation
import OneEntryClient

/// What makes two orders the same order to a shopper: form, payment account, how many of each product were bought, and
/// what was filled in. How the shop writes a number or a space, merges lines or adds gifts does not matter.
public struct OrderFingerprint: Hashable, Sendable {
  private let form: String
  private let account: String
  private let quantities: [Int: Int]
  private let values: [String: String]
  /// A line that cannot be read fits no order.
  private let isReadable: Bool

  /// Of an order to be sent.
  public init(_ draft: OrderDraft) {
    let lines = draft.lines.map { Order.Line(productID: $0.productID, quantity: $0.quantity) }
    self.init(draft.formIdentifier, draft.paymentAccountIdentifier, lines, draft.formData)
  }

  /// Of an order as the shop lists it.
  public init(_ order: Order) {
    self.init(
      order.formIdentifier ?? "", order.paymentAccountIdentifier ?? "", order.boughtLines, order.formData)
  }

  private init(_ form: String, _ account: String, _ lines: [Order.Line], _ data: [FormDatum]) {
    self.form = form
    self.account = account
    quantities = Dictionary(lines.map { ($0.productID ?? 0, $0.quantity ?? 0) }) { $0 + $1 }
    values = Dictionary(data.map { ($0.marker, $0.value.normalised) }) { $0 + "\n" + $1 }.filter {
      !$0.value.isEmpty
    }
    isReadable = lines.allSatisfy { $0.productID != nil && $0.quantity != nil }
  }

  /// Whether the two are the same order.
  public func fits(_ other: OrderFingerprint) -> Bool { isReadable && self == other }

  /// Whether the two may be the same order, although the shop does not show what was filled in: it does so only in the
  /// language in which the order was sent. Wire contract §4.6.
  func mayFit(_ other: OrderFingerprint) -> Bool {
    isReadable && values.isEmpty && !other.values.isEmpty && form == other.form && account == other.account
      && quantities == other.quantities
  }
}

extension Order {
  /// The lines that the shopper ordered, without what the shop added as a gift.
  public var boughtLines: [Line] { lines.filter { !$0.isGift } }
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
