import CheckoutViewModel
import Foundation
import OneEntryClient

/// Amounts, moments and quantities as a language writes them. Nothing here asks the machine for its locale or zone.
public struct Formatting: Sendable {
  let formats: Strings.Formats
  /// The zone in which moments are shown.
  let timeZone: TimeZone
  private let isASCII: Bool

  /// The forms of this language, with times of day in this zone; `isASCII` names currencies whose sign is not ASCII by
  /// their codes.
  public init(language: Language, timeZone: TimeZone, isASCII: Bool = false) {
    self.isASCII = isASCII
    formats = Strings.of(language).formats
    self.timeZone = timeZone
  }

  /// `12,345`, in French `12 345`.
  public func number(_ number: Int) -> SafeText {
    SafeText(untrusted: (number < 0 ? "-" : "") + grouped(String(number.magnitude)))
  }

  /// A number with the decimal separator of the language, as exact as it came: `4.7`, in French `4,7`.
  public func number(_ number: Decimal) -> SafeText {
    SafeText(untrusted: "\(number)".replacing(".", with: formats.decimalSeparator))
  }

  /// The time of day in the shopper's zone: `20:15:34`.
  public func time(_ date: Date) -> SafeText {
    let parts = parts(of: date, in: timeZone)
    return SafeText(
      untrusted: [parts.hour, parts.minute, parts.second].map(Self.twoDigits).joined(separator: ":"))
  }

  /// Day and time of day: `23 Nov 2026, 20:15`, in French `23 nov. 2026, 20:15`.
  public func dateAndTime(_ date: Date) -> SafeText { dateAndTime(date, in: timeZone) }

  /// The same with the name of the zone, for what is read elsewhere: `23 Nov 2026, 20:15 GMT+1`.
  public func dateTimeAndZone(_ date: Date) -> SafeText {
    "\(dateAndTime(date, in: timeZone)) \(zoneName(at: date))"
  }

  /// A calendar day without a time: `24 Dec 2026`.
  public func day(_ day: CalendarText.Day) -> SafeText {
    formats.date(day.day, formats.months[(max(1, day.month) - 1) % 12], day.year)
  }

  /// A day and a time of day that are bound to no zone: `24 Dec 2026, 16:30`.
  public func dateAndTime(_ day: CalendarText.Day, _ time: CalendarText.Time) -> SafeText {
    "\(self.day(day)), \(self.time(time))"
  }

  /// `16:30`.
  public func time(_ time: CalendarText.Time) -> SafeText {
    SafeText(untrusted: [time.hour, time.minute].map(Self.twoDigits).joined(separator: ":"))
  }

  /// A time slot in words: `Mon 1 Mar, 10:00–11:00 UTC`. OneEntry's schedules are in UTC, whatever the shopper's zone is;
  /// `nil` where the slot cannot be read.
  func slot(_ slot: TimeSlot) -> SafeText? {
    guard let start = slot.start.date, let end = slot.end.date else { return nil }
    let (first, last) = (parts(of: start, in: .gmt), parts(of: end, in: .gmt))
    let isOneDay = (first.year, first.month, first.day) == (last.year, last.month, last.day)
    let until = isOneDay ? clock(last) : "\(weekdayAndDay(last)), \(clock(last))"
    return "\(weekdayAndDay(first)), \(clock(first))–\(until) UTC"
  }

  /// `Mon 23 Nov`
  private func weekdayAndDay(_ parts: DateComponents) -> SafeText {
    let month = formats.months[((parts.month ?? 1) - 1) % 12]
    let weekday = formats.weekdays[((parts.weekday ?? 1) - 1) % 7]
    return "\(weekday) \(formats.dayAndMonth(parts.day ?? 0, month))"
  }

  /// An amount in its own currency: `$340.00`, in French `340,00 $`. No digit that the shop sent is ever rounded away.
  /// Without a currency the amount says so.
  public func money(_ money: Money) -> SafeText {
    let amount = unsigned(money)
    return money.amount < 0 ? "-\(amount)" : amount
  }

  /// `—` where the amount is not known; never zero.
  public func money(_ amount: Money?) -> SafeText { amount.map(money) ?? "—" }

  /// Sums in several currencies, one beside the other.
  public func money(_ sums: [Money]) -> SafeText {
    sums.isEmpty ? "—" : sums.map { money($0) as SafeText }.joined(separator: " + ")
  }

  private func unsigned(_ money: Money) -> SafeText {
    let amount = SafeText(untrusted: digits(of: money))
    let currency = SafeText(untrusted: money.currency)
    guard !currency.isEmpty else { return "\(amount)\u{A0}\(formats.noCurrency)" }
    let sign = Self.symbols[money.currency].flatMap { isASCII && !$0.string.allSatisfy(\.isASCII) ? nil : $0 }
    let symbol = sign ?? currency
    guard formats.symbolComesFirst else { return "\(amount)\u{A0}\(symbol)" }
    return symbol.width > 1 ? "\(symbol)\u{A0}\(amount)" : symbol + amount
  }

  private func digits(of money: Money) -> String {
    let plain = "\(money.amount.magnitude)".split(separator: ".", omittingEmptySubsequences: false)
    let whole = grouped(String(plain.first ?? "0"))
    let missing = Self.fractionDigits(of: money.currency)
    var fraction = plain.count > 1 ? String(plain[1]) : ""
    while fraction.count < missing { fraction += "0" }
    return fraction.isEmpty ? whole : whole + formats.decimalSeparator + fraction
  }

  /// Digits in groups of three.
  private func grouped(_ digits: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: formats.groupSeparator)
  }

  private func dateAndTime(_ date: Date, in zone: TimeZone) -> SafeText {
    let parts = parts(of: date, in: zone)
    let month = formats.months[((parts.month ?? 1) - 1) % 12]
    return "\(formats.date(parts.day ?? 0, month, parts.year ?? 0)), \(clock(parts))"
  }

  private func clock(_ parts: DateComponents) -> SafeText {
    SafeText(untrusted: [parts.hour, parts.minute].map(Self.twoDigits).joined(separator: ":"))
  }

  /// `UTC`, or the distance to it, which is the same word in every language.
  private func zoneName(at date: Date) -> SafeText {
    let minutes = timeZone.secondsFromGMT(for: date) / 60
    guard minutes != 0 else { return "UTC" }
    let (hours, rest) = (minutes.magnitude / 60, minutes.magnitude % 60)
    let sign: SafeText = minutes < 0 ? "-" : "+"
    return rest == 0
      ? "UTC\(sign)\(Int(hours))"
      : "UTC\(sign)\(Int(hours)):\(SafeText(untrusted: Self.twoDigits(Int(rest))))"
  }

  private func parts(of date: Date, in zone: TimeZone) -> DateComponents {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute, .second], from: date)
  }

  private static func twoDigits(_ number: Int?) -> String {
    let text = String(number ?? 0)
    return text.count < 2 ? "0" + text : text
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
