import OneEntryClient

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
    let parts = text.split(omittingEmptySubsequences: false) { "./-".contains($0) }
    guard parts.count == 3 else { return nil }
    guard parts[0].count == 4 else { return day(parts[2], parts[1], parts[0]) }
    return text.contains(where: "./".contains) ? nil : day(parts[0], parts[1], parts[2])
  }

  /// `9:30` or `09:30`.
  public static func time(from text: String) -> Time? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = number(parts[0], 1...2), let minute = number(parts[1], 2...2),
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
    guard let year = number(year, 4...4), let month = number(month, 1...2), let day = number(day, 1...2),
      1...12 ~= month,
      1...daysInMonth(month, of: year) ~= day
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// Digits, so many of them.
  private static func number(_ text: Substring, _ count: ClosedRange<Int>) -> Int? {
    count ~= text.count && text.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

extension CalendarText {
  /// The words of a day or time that was sent, as far as a field of this type takes them: the shopper's own, else the
  /// moment in UTC.
  static func text(of value: JSONValue, _ type: AttributeType) -> String? {
    guard case .object(let members) = value else { return nil }
    let words = (members["formattedValue"]?.plainTexts.first ?? "").split(separator: " ").map(String.init)
    let moment = (members["fullDate"]?.plainTexts.first ?? "").prefix(16).split(separator: "T").map(
      String.init)
    switch type {
    case .date: return (words.prefix(1) + moment.prefix(1)).first { date(from: $0) != nil }
    case .time: return (words.suffix(1) + moment.suffix(1)).first { time(from: $0) != nil }
    // A field of any other type is not asked here; it would hold both.
    default: return [words, moment].map { $0.joined(separator: " ") }.first { dateTime(from: $0) != nil }
    }
  }

  /// The object that dates and times are sent as: the moment in UTC, the same in words, and the words' format.
  static func wireValue(of text: String, _ type: AttributeType) -> JSONValue? {
    switch type {
    case .date: date(from: text).map { wireValue($0, Time(hour: 0, minute: 0), format: "DD-MM-YYYY") }
    case .dateTime: dateTime(from: text).map { wireValue($0.day, $0.time, format: "DD-MM-YYYY HH:mm") }
    // A field of any other type is not asked here.
    default: time(from: text).map { wireValue(Day(year: 1970, month: 1, day: 1), $0, format: "HH:mm") }
    }
  }

  private static func wireValue(_ day: Day, _ time: Time, format: String) -> JSONValue {
    let date = "\(day.year.padded(4))-\(day.month.padded(2))-\(day.day.padded(2))"
    let clock = "\(time.hour.padded(2)):\(time.minute.padded(2))"
    let words = format.replacing("DD", with: day.day.padded(2)).replacing("MM", with: day.month.padded(2))
      .replacing("YYYY", with: day.year.padded(4)).replacing("HH:mm", with: clock)
    return .object([
      "fullDate": .string("\(date)T\(clock):00.000Z"), "formattedValue": .string(words),
      "formatString": .string(format),
    ])
  }

  /// A day, a time and another time on the same day, which is later: `2026-12-24 16:00-18:00`. They are UTC.
  static func slot(from text: String) -> TimeSlot? {
    let form = /(\S+?),?\s+(\d{1,2}:\d{2})\s*(?:[-–—,]|\s)\s*(\d{1,2}:\d{2})(?:\s*UTC)?/
    guard let match = text.wholeMatch(of: form), let day = date(from: String(match.1)),
      let start = time(from: String(match.2)), let end = time(from: String(match.3)),
      (start.hour, start.minute) < (end.hour, end.minute)
    else { return nil }
    return TimeSlot(start: moment(day, start), end: moment(day, end))
  }

  private static func moment(_ day: Day, _ time: Time) -> Timestamp {
    let date = [day.year.padded(4), day.month.padded(2), day.day.padded(2)].joined(separator: "-")
    return Timestamp("\(date)T\(time.hour.padded(2)):\(time.minute.padded(2)):00.000Z")
  }
}
