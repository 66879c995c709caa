import CheckoutViewModel
import Foundation
import OneEntryClient

/// Amounts, moments and quantities as a language writes them. Nothing here asks the machine for its locale or zone.
public struct Formatting: Hashable, Sendable {
  /// Decides about separators, months and where the currency stands.
  public var language: Language
  /// The zone that moments are told in.
  public var timeZone: TimeZone

  /// How this language writes, with times of day in this zone.
  public init(language: Language, timeZone: TimeZone) {
    self.language = language
    self.timeZone = timeZone
  }

  /// `12,345`, in French `12 345`.
  public func number(_ number: Int) -> SafeText {
    SafeText(untrusted: (number < 0 ? "-" : "") + grouped(String(number.magnitude)))
  }

  /// The time of day in the shopper's zone: `20:15:34`.
  public func time(_ date: Date) -> SafeText {
    let parts = parts(of: date)
    return SafeText(
      untrusted: [parts.hour, parts.minute, parts.second].map(Self.twoDigits).joined(separator: ":"))
  }

  /// Day and time of day: `23 Nov 2026, 20:15`, in French `23 nov. 2026, 20:15`.
  public func dateAndTime(_ date: Date) -> SafeText {
    let parts = parts(of: date)
    let month = months[((parts.month ?? 1) - 1) % 12]
    return "\(parts.day ?? 0) \(month) \(parts.year ?? 0), \(clock(date))"
  }

  /// `20:15`
  func clock(_ date: Date) -> SafeText {
    let parts = parts(of: date)
    return SafeText(untrusted: [parts.hour, parts.minute].map(Self.twoDigits).joined(separator: ":"))
  }

  /// `Mon 23 Nov`, in French `lun. 23 nov.`
  func weekdayAndDay(_ date: Date) -> SafeText {
    let parts = parts(of: date)
    let weekday = weekdays[((parts.weekday ?? 1) - 1) % 7]
    return "\(weekday) \(parts.day ?? 0) \(months[((parts.month ?? 1) - 1) % 12])"
  }

  /// A time slot in words: `Mon 1 Mar, 10:00–11:00 UTC`. OneEntry's schedules are in UTC, whatever the shopper's zone is;
  /// `nil` where the slot cannot be read.
  func slot(_ slot: TimeSlot) -> SafeText? {
    guard let start = slot.start.date, let end = slot.end.date else { return nil }
    let utc = Formatting(language: language, timeZone: .gmt)
    return "\(utc.weekdayAndDay(start)), \(utc.clock(start))–\(utc.clock(end)) UTC"
  }

  /// Digits in groups of three.
  func grouped(_ digits: String) -> String {
    let separator = language == .english ? "," : "\u{A0}"
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: separator)
  }

  private func parts(of date: Date) -> DateComponents {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    return calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute, .second], from: date)
  }

  private var weekdays: [SafeText] {
    switch language {
    case .english: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    case .french: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."]
    }
  }

  private var months: [SafeText] {
    switch language {
    case .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    case .french:
      [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
      ]
    }
  }

  private static func twoDigits(_ number: Int?) -> String {
    let text = String(number ?? 0)
    return text.count < 2 ? "0" + text : text
  }

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
