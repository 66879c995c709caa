import Foundation
import OneEntryClient

extension Formatting {
  /// An amount in its own currency: `$340.00`, in French `340,00 $`. No digit that the shop sent is ever rounded away.
  /// Without a currency the amount says so.
  public func money(_ money: Money) -> SafeText {
    let amount = unsigned(money)
    return money.amount < 0 ? "-\(amount)" : amount
  }

  private func unsigned(_ money: Money) -> SafeText {
    let amount = SafeText(untrusted: digits(of: money))
    let currency = SafeText(untrusted: money.currency)
    let symbol = Self.symbols[money.currency] ?? currency
    switch (language, currency.isEmpty) {
    case (.english, true): return "\(amount)\u{A0}(no currency)"
    case (.french, true): return "\(amount)\u{A0}(sans devise)"
    case (.english, false): return symbol.width > 1 ? "\(symbol)\u{A0}\(amount)" : symbol + amount
    case (.french, false): return "\(amount)\u{A0}\(symbol)"
    }
  }

  /// `—` where the amount is not known; never zero.
  public func money(_ amount: Money?) -> SafeText { amount.map(money) ?? "—" }

  /// Sums in several currencies, one beside the other.
  public func money(_ sums: [Money]) -> SafeText {
    sums.isEmpty ? "—" : sums.map { money($0) as SafeText }.joined(separator: " + ")
  }

  private func digits(of money: Money) -> String {
    let plain = "\(money.amount.magnitude)".split(separator: ".", omittingEmptySubsequences: false)
    let whole = grouped(String(plain.first ?? "0"))
    let missing = Self.fractionDigits(of: money.currency)
    var fraction = plain.count > 1 ? String(plain[1]) : ""
    while fraction.count < missing { fraction += "0" }
    return fraction.isEmpty ? whole : whole + (language == .english ? "." : ",") + fraction
  }

  private static func fractionDigits(of currency: String) -> Int {
    switch currency {
    case "JPY", "KRW", "CLP", "ISK", "VND", "XAF", "XOF", "XPF": 0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  private static let symbols: [String: SafeText] = [
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪", "UAH": "₴",
    "TRY": "₺", "VND": "₫", "NGN": "₦", "KZT": "₸", "PHP": "₱",
  ]
}
