import Foundation
import OneEntryClient

/// An order in a shopper's words: what is bought, what was filled in, how it will be paid.
public struct OrderSummary: Codable, Equatable, Sendable {
  /// A field of the form and what was filled in; the value is empty where nothing was.
  public struct Detail: Codable, Equatable, Sendable {
    public var title: String
    public var value: String

    public init(title: String, value: String) {
      self.title = title
      self.value = value
    }
  }

  public var lines: [CartLine]
  public var details: [Detail]
  /// The payment account's title; empty while none is chosen.
  public var account: String
  /// The storage's title.
  public var storage: String
  /// What the shop asks for it; `nil` where it has not said, so that there is only an estimate.
  public var quote: Quote?

  public init(
    lines: [CartLine] = [], details: [Detail] = [], account: String = "", storage: String = "",
    quote: Quote? = nil
  ) {
    self.lines = lines
    self.details = details
    self.account = account
    self.storage = storage
    self.quote = quote
  }

  /// What is to be paid, as far as it is known: the shop's total, else what the lines come to.
  public var total: [Money] { quote.map { [$0.total] } ?? estimate }
  /// What the lines come to, one sum for each currency. Lines without a price are left out: see ``hasUnpriced``.
  public var estimate: [Money] { lines.estimate }
  /// Whether the estimate leaves out a line that has no price.
  public var hasUnpriced: Bool { lines.contains { $0.price == nil } }
  /// The number of pieces.
  public var count: Int { lines.reduce(0) { $0 + $1.quantity } }
}

extension OrderSummary {
  /// Of what is in the cart and the form now, at the price that the shop asks.
  public init(cart: Cart, form: OrderForm, pricing: Pricing = Pricing()) {
    self.init(
      lines: cart.lines, details: form.fields.map { Detail(title: $0.title, value: $0.summary) },
      account: form.account?.title ?? "", storage: form.storage?.title ?? "",
      quote: pricing.quote(for: cart.orderLines))
  }

  /// Of an order of an earlier run, of which only what was sent is known.
  public init(_ draft: OrderDraft) {
    self.init(
      lines: draft.lines.map { CartLine(productID: $0.productID, title: "", quantity: $0.quantity) },
      details: draft.formData.map {
        Detail(title: $0.marker, value: $0.value.plainTexts.joined(separator: ", "))
      },
      account: draft.paymentAccountIdentifier)
  }
}
