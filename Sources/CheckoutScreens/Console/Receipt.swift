import CheckoutViewModel
import Foundation
import OneEntryClient

/// An order to keep: as text, as Markdown, or as JSON.
public struct Receipt: Sendable {
  private let own: StoredOrder
  private let strings: Strings
  private let formatting: Formatting

  public init(_ own: StoredOrder, language: Language, timeZone: TimeZone) {
    self.own = own
    strings = .of(language)
    formatting = Formatting(language: language, timeZone: timeZone)
  }

  /// The whole receipt, with a line end at its end.
  public func text(_ format: ReceiptFormat) -> String {
    switch format {
    case .text: plain
    case .markdown: markdown
    case .json: own.json.line + "\n"
    }
  }

  private var plain: String {
    let width = lines.map { $0.item.width }.max() ?? 0
    let rows: [SafeText] = lines.map { "  \($0.item.fitted(to: width))  \($0.sum)" }
    return ([title] + facts.map { "\($0.name): \($0.value)" } + [""] + rows).text
  }

  private var markdown: String {
    let facts: [SafeText] = facts.map { "- \($0.name): \($0.value.escaped)" }
    let rows: [SafeText] = lines.map { "| \($0.item.escaped) | \($0.sum) |" }
    let table: [SafeText] = ["", "| \(strings.cart.product) | \(strings.cart.sum) |", "|---|---:|"]
    return (["# \(title)", ""] + facts + table + rows).text
  }

  private var title: SafeText { strings.orders.order(own.id) }

  private var facts: [(name: SafeText, value: SafeText)] {
    [
      (strings.orders.created, moment),
      (strings.orders.status, safe(own.order.statusTitle ?? own.order.statusIdentifier)),
      (strings.orders.account, "\(account), \(isPaid ? strings.orders.paid : strings.orders.notPaid)"),
      (strings.cart.sum, formatting.money(own.order.total)),
    ]
  }

  private var isPaid: Bool { own.order.isCompleted == true }

  private var account: SafeText { safe(own.order.paymentAccountTitle ?? own.order.paymentAccountIdentifier) }

  private var moment: SafeText {
    own.order.createdDate?.date.map(formatting.dateAndTime) ?? safe(own.order.createdDate?.text)
  }

  private var lines: [(item: SafeText, sum: SafeText)] {
    own.order.lines.map { line in
      let sum = line.sum.map { Money($0, own.order.total?.currency ?? "") }
      return ("\(line.count) × \(line.name(strings))", formatting.money(sum))
    }
  }

  private func safe(_ text: String?) -> SafeText { SafeText(untrusted: text ?? "—") }
}

extension [SafeText] {
  fileprivate var text: String { map { $0.string + "\n" }.joined() }
}

extension SafeText {
  /// Fit for a cell of a Markdown table.
  fileprivate var escaped: SafeText { SafeText(untrusted: string.replacing("|", with: "\\|")) }
}
