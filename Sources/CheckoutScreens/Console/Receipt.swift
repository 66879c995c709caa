import CheckoutViewModel
import Foundation
import OneEntryClient

/// An order to keep: as text, as Markdown, as JSON, or as a page to print. It says the same whatever screen it is made on.
public struct Receipt: Sendable {
  struct Line: Sendable {
    var name: SafeText
    var quantity: SafeText
    var price: SafeText
    var sum: SafeText
  }

  private let own: StoredOrder
  private let note: ReceiptNote
  private let shop: String?
  let strings: Strings
  let title: SafeText
  /// Shop, customer, time, status and method, and how a lost answer was made good.
  let facts: [(name: SafeText, value: SafeText)]
  let lines: [Line]
  /// What leads to the total.
  let sums: [(name: SafeText, value: SafeText)]
  let total: SafeText
  /// The parts of a split payment, and when money came.
  let payments: [(name: SafeText, value: SafeText)]

  /// The receipt of an order. The shop, and what `note` has, are left out where they are not known; times have their zone.
  public init(
    _ own: StoredOrder, shop: String? = nil, note: ReceiptNote = ReceiptNote(), language: Language,
    timeZone: TimeZone
  ) {
    let strings = Strings.of(language)
    let formatting = Formatting(language: language, timeZone: timeZone)
    let text = OrderText(order: own.order, strings: strings, formatting: formatting)
    (self.own, self.note, self.shop) = (own, note, shop)
    self.strings = strings
    title = "\(strings.orders.receipt) · \(strings.orders.order(own.id))"
    facts = Self.facts(text, shop: shop, note)
    lines = text.lines.map { Line(name: $0.name, quantity: $0.quantity, price: $0.price, sum: $0.sum) }
    sums = text.sums.map { ($0.title, $0.amount) }
    total = formatting.money(own.order.due)
    let paid = note.payments.filter { $0.status == .completed }
    payments = text.stages.map { ($0.title, $0.text) } + text.payments(paid, withZone: true)
  }

  /// The whole receipt, with a line end at its end.
  public func text(_ format: ReceiptFormat) -> String {
    switch format {
    case .text: plain
    case .markdown: markdown
    case .json: json.line + "\n"
    case .html: page
    }
  }

  private var json: JSONValue {
    guard case .object(var members) = own.json else { return own.json }
    for (name, value) in [("shop", shop), ("customer", note.customer)] {
      members[name] = value.map(JSONValue.string) ?? .null
    }
    if let searches = note.searches { members["searches"] = .number(Decimal(searches)) }
    if !note.payments.isEmpty { members["payments"] = .array(note.payments.map(\.receiptJSON)) }
    return .object(members)
  }

  private static func facts(_ text: OrderText, shop: String?, _ note: ReceiptNote) -> [(SafeText, SafeText)] {
    let words = text.strings.orders
    let created = text.order.createdDate
    let moment =
      created?.date.map(text.formatting.dateTimeAndZone) ?? created.map { SafeText(untrusted: $0.text) }
    let parties = [(words.shop, shop), (words.customer, note.customer)].compactMap { name, value in
      value.map { (name, SafeText(untrusted: $0)) }
    }
    return parties + [
      (words.created, moment ?? "—"), (words.status, text.progress.joined(separator: ", ")),
      (words.account, text.payment.joined(separator: ", ")),
    ] + recovery(text, note)
  }

  private static func recovery(_ text: OrderText, _ note: ReceiptNote) -> [(SafeText, SafeText)] {
    guard let searches = note.searches else { return [] }
    let words = text.strings.payment
    return [
      (words.timeline, words.event(.orderFound(id: text.order.id, searches: searches), text.formatting))
    ]
  }

  private var labelled: (SafeText, SafeText) -> SafeText { strings.formats.labelled }

  private var plain: String { plainLines.text }

  /// The receipt as text, line by line.
  var plainLines: [SafeText] {
    let rows =
      [[strings.cart.product, strings.orders.quantity, strings.orders.unitPrice, strings.orders.total]]
      + lines.map { [$0.name, $0.quantity, $0.price, $0.sum] } + sumRows
    let widths = (0..<4).map { column in rows.map { $0[column].width }.max() ?? 0 }
    let table = rows.map { row in
      "  "
        + row.indices.map { row[$0].fitted(to: widths[$0], $0 == 0 ? .leading : .trailing) }
        .joined(separator: "  ")
    }
    let paid: [SafeText] = payments.isEmpty ? [] : ["", strings.orders.payments]
    let stages: [SafeText] = payments.map { "  " + labelled($0.name, $0.value) }
    let rule: SafeText = "  " + SafeText(repeating: "-", count: widths.reduce(6, +))
    let head: [SafeText] = [title, ""] + facts.map { labelled($0.name, $0.value) } + [""]
    return head + table.dropLast(sumRows.count) + [rule] + table.suffix(sumRows.count) + paid + stages
  }

  /// What is taken off, then the total.
  var sumRows: [[SafeText]] {
    sums.map { [$0.name, "", "", $0.value] } + [[strings.orders.total, "", "", total]]
  }

  private var markdown: String {
    let words = strings.orders
    let head: [SafeText] =
      ["# \(title)", ""] + facts.map { "- \(labelled($0.name, $0.value.escaped))" } + [""]
    let titles: [SafeText] = [
      "| \(strings.cart.product) | \(words.quantity) | \(words.unitPrice) | \(words.total) |",
      "|---|---:|---:|---:|",
    ]
    let rows: [SafeText] = lines.map { "| \($0.name.escaped) | \($0.quantity) | \($0.price) | \($0.sum) |" }
    let sum: [SafeText] =
      sums.map { "| \($0.name.escaped) | | | \($0.value) |" }
      + ["| **\(words.total)** | | | **\(total)** |"]
    let stages: [SafeText] = payments.map { "- \(labelled($0.name.escaped, $0.value))" }
    let paid: [SafeText] = payments.isEmpty ? [] : ["", "## \(words.payments)", ""] + stages
    return (head + titles + rows + sum + paid).text
  }
}

extension PaymentSession {
  /// Without the link: a receipt is passed on.
  fileprivate var receiptJSON: JSONValue {
    guard case .object(var members) = json else { return json }
    members["paymentUrl"] = nil
    members["amount"] = amount.map(JSONValue.number) ?? .null
    return .object(members)
  }
}

extension [SafeText] {
  fileprivate var text: String { map { $0.string + "\n" }.joined() }
}

extension SafeText {
  /// Fit for a cell of a Markdown table.
  fileprivate var escaped: SafeText { SafeText(untrusted: string.replacing("|", with: "\\|")) }
}
