import Foundation

extension Date {
  /// A moment from whole milliseconds since 1970.
  init(milliseconds: Int) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }

  /// The moment in UTC with milliseconds, as the API writes it: `2025-04-30T20:15:29.254Z`.
  var iso8601: String {
    let milliseconds = self.milliseconds
    let (day, rest) = milliseconds.quotientAndRemainderFloored(by: 86_400_000)
    let (year, month, dayOfMonth) = Date.civil(day)
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Date.padded($0, 2) }
    let date = "\(Date.padded(year, 4))-\(Date.padded(month, 2))-\(Date.padded(dayOfMonth, 2))"
    return "\(date)T\(clock.joined(separator: ":")).\(Date.padded(rest % 1000, 3))Z"
  }

  /// A moment as a caller writes it: with seconds or without, in UTC or with an offset; nil for anything else.
  init?(iso8601 text: String) {
    let pattern = /(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    let whole = "\(match.1)\(match.2 ?? ":00")\(match.4 ?? "Z")"
    guard let date = try? Date(whole, strategy: .iso8601) else { return nil }
    self = date + (match.3.flatMap { Double("0\($0)") } ?? 0)
  }

  /// The moment as HTTP headers write it: `Wed, 30 Apr 2025 20:15:29 GMT` (RFC 9110 §5.6.7).
  var httpDate: String {
    let seconds = Int(timeIntervalSince1970.rounded(.down))
    let (day, rest) = seconds.quotientAndRemainderFloored(by: 86_400)
    let (year, month, dayOfMonth) = Date.civil(day)
    let weekday = Date.weekdays[(day + 4).quotientAndRemainderFloored(by: 7).1]
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { Date.padded($0, 2) }.joined(separator: ":")
    return "\(weekday), \(Date.padded(dayOfMonth, 2)) \(Date.months[month - 1]) \(year) \(clock) GMT"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Whole milliseconds since 1970.
  var milliseconds: Int { Int((timeIntervalSince1970 * 1000).rounded()) }

  /// Days since 1970 as year, month and day of the Gregorian calendar (Hinnant's `civil_from_days`).
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainderFloored(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Int {
  fileprivate func quotientAndRemainderFloored(by divisor: Int) -> (Int, Int) {
    let remainder = ((self % divisor) + divisor) % divisor
    return ((self - remainder) / divisor, remainder)
  }
}
