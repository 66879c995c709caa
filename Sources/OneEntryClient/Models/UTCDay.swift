import Foundation

/// A day of the Gregorian calendar in UTC, which is what OneEntry's schedules are written in. Wire contract
/// §4.4.
public struct UTCDay: Hashable, Strideable, Sendable {
  /// Days since 1 January 1970.
  public let number: Int

  /// The day that many days after 1 January 1970.
  public init(number: Int) { self.number = number }

  /// The day that a moment falls on.
  public init(_ date: Date) { number = Int((date.timeIntervalSince1970 / 86_400).rounded(.down)) }

  /// Year, month from 1 to 12, and day of the month from 1 to 31.
  public var components: (year: Int, month: Int, day: Int) {
    // Years are counted from 1 March, so that a leap day is the last day of its year.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let (civilMonth, carry) = month < 10 ? (month + 3, 0) : (month - 9, 1)
    return (yearOfEra + era * 400 + carry, civilMonth, dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The moment so many minutes after the day's midnight.
  public func moment(minutes: Int) -> Date {
    Date(timeIntervalSince1970: Double(number) * 86_400 + Double(minutes) * 60)
  }

  /// The number of days from this one to another.
  public func distance(to other: UTCDay) -> Int { other.number - number }

  /// The day a number of days later.
  public func advanced(by days: Int) -> UTCDay { UTCDay(number: number + days) }
}
