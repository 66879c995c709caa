/// Days and times of day as a shopper types them, and as OneEntry takes them. Wire contract §1.4.
public enum CalendarText {
  /// A day of the Gregorian calendar that exists.
  public struct Day: Equatable, Sendable {
    /// Four digits.
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int
  }

  /// A time of day, from 0:00 to 23:59.
  public struct Time: Equatable, Sendable {
    /// 0 to 23.
    public var hour: Int
    /// 0 to 59.
    public var minute: Int
  }

  /// `2026-12-24`, `24.12.2026`, `24/12/2026` or `24-12-2026`.
  public static func date(from text: String) -> Day? {
    if let match = text.wholeMatch(of: /(\d{4})-(\d{1,2})-(\d{1,2})/) {
      return day(match.1, match.2, match.3)
    }
    guard let match = text.wholeMatch(of: /(\d{1,2})[.\/-](\d{1,2})[.\/-](\d{4})/) else { return nil }
    return day(match.3, match.2, match.1)
  }

  /// `9:30` or `09:30`.
  public static func time(from text: String) -> Time? {
    guard let match = text.wholeMatch(of: /(\d{1,2}):(\d{2})/), let hour = Int(match.1),
      let minute = Int(match.2),
      hour < 24, minute < 60
    else { return nil }
    return Time(hour: hour, minute: minute)
  }

  /// A day and a time with a space between.
  public static func dateTime(from text: String) -> (day: Day, time: Time)? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2, let day = date(from: parts[0]), let time = time(from: parts[1]) else {
      return nil
    }
    return (day, time)
  }

  private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> Day? {
    guard let year = Int(year), let month = Int(month), let day = Int(day), 1...12 ~= month,
      1...daysInMonth(month, of: year) ~= day
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
