import Foundation
import OneEntryClient

/// How far an order that the shop lists can be one that was sent.
public enum Likeness: Hashable, Sendable {
  /// Something that the shop shows is another.
  case none
  /// Nothing that the shop shows rules it out, but what it shows is not all that was sent, or not the same.
  case possible
  case same
}

/// What makes two orders the same order to a shopper: form, payment account, how many of each product were bought, and
/// what was filled in. How the shop writes a number or a space, merges lines or adds gifts does not matter.
public struct OrderFingerprint: Hashable, Sendable {
  /// `nil` where the shop does not show it, which says nothing about it. Wire contract §5.
  private let form: String?
  private let account: String?
  /// `nil` where a line cannot be read.
  private let quantities: [Int: Int]?
  private let values: [String: String]

  /// Of an order to be sent.
  public init(_ draft: OrderDraft) {
    let lines = draft.lines.map { Order.Line(productID: $0.productID, quantity: $0.quantity) }
    self.init(draft.formIdentifier, draft.paymentAccountIdentifier, lines, draft.formData)
  }

  /// Of an order as the shop lists it.
  public init(_ order: Order) {
    self.init(order.formIdentifier, order.paymentAccountIdentifier, order.boughtLines, order.formData)
  }

  private init(_ form: String?, _ account: String?, _ lines: [Order.Line], _ data: [FormDatum]) {
    self.form = form
    self.account = account
    let isReadable = lines.allSatisfy { $0.productID != nil && $0.quantity != nil }
    quantities =
      isReadable ? Dictionary(lines.map { ($0.productID ?? 0, $0.quantity ?? 0) }) { $0 + $1 } : nil
    values = Dictionary(data.map { ($0.marker, $0.value.normalised) }) { $0 + "\n" + $1 }.filter {
      !$0.value.isEmpty
    }
  }

  /// How far an order that was sent can be this one, which the shop lists. Values of the form never rule it out: a shop
  /// may fill in some by itself, and shows none in another language than the order's. Wire contract §4.6.
  public func likeness(to sent: OrderFingerprint) -> Likeness {
    if self == sent { return .same }
    let contradicts =
      form.differs(from: sent.form) || account.differs(from: sent.account)
      || quantities.differs(from: sent.quantities)
    return contradicts ? .none : .possible
  }
}

extension Optional where Wrapped: Equatable {
  /// Whether both are known, and are not the same.
  fileprivate func differs(from other: Wrapped?) -> Bool { self != nil && other != nil && self != other }
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
