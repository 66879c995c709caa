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

    /// `2026-12-24`
    var text: String { "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))" }

    /// `2026-12-24`, and the forms that begin with the day.
    var texts: [String] {
      [text]
        + ["-", ".", "/"].map { [day.padded(2), month.padded(2), year.padded(4)].joined(separator: $0) }
    }
  }

  /// A time of day, from 0:00 to 23:59.
  public struct Time: Equatable, Sendable {
    /// 0 to 23.
    public var hour: Int
    /// 0 to 59.
    public var minute: Int

    /// `09:30`
    var text: String { "\(hour.padded(2)):\(minute.padded(2))" }

    /// Since midnight.
    var minutes: Int { hour * 60 + minute }
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
    guard let year = number(year, 4...4), let month = number(month, 1...2), let day = number(day, 1...2)
    else { return nil }
    return Day(existing: year, month, day)
  }

  /// Digits, so many of them.
  private static func number(_ text: Substring, _ count: ClosedRange<Int>) -> Int? {
    count ~= text.count && text.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
  }
}

extension CalendarText.Day {
  /// `nil` where the calendar has no such day.
  init?(existing year: Int, _ month: Int, _ day: Int) {
    guard 1...12 ~= month, 1...Self.daysInMonth(month, of: year) ~= day else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

extension CalendarText {
  /// A day or time that was sent, in each form in which a field of this type takes it. A text that cannot be read stays as
  /// it is.
  static func texts(of value: JSONValue, _ type: AttributeType) -> [String] {
    if let reading = CalendarReading(value, type) { return reading.texts(for: type) }
    if case .string(let text) = value { return [text] }
    return []
  }

  /// The moments in a value, however deep they are nested: texts as they are, dates by their moment in UTC.
  static func moments(in value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let values): values.flatMap(moments)
    case .object(let members): members["fullDate"].map(moments) ?? []
    case .null, .bool, .number: []
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
    let words = format.replacing("DD", with: day.day.padded(2)).replacing("MM", with: day.month.padded(2))
      .replacing("YYYY", with: day.year.padded(4)).replacing("HH:mm", with: time.text)
    return .object([
      "fullDate": .string(moment(day, time).text), "formattedValue": .string(words),
      "formatString": .string(format),
    ])
  }

  /// A day, a time and another time on the same day, which is later: `2026-12-24 16:00-18:00`. The last one is `24:00` or
  /// `00:00`, the midnight that ends the day. They are UTC.
  static func slot(from text: String) -> TimeSlot? {
    let form = /(\S+?),?\s+(\d{1,2}:\d{2})\s*(?:[-–—,]|\s)\s*(\d{1,2}:\d{2})(?:\s*UTC)?/
    guard let match = text.wholeMatch(of: form), let day = date(from: String(match.1)),
      let start = time(from: String(match.2)),
      let end = match.3 == "24:00"
        ? 1440 : time(from: String(match.3)).map({ $0.minutes == 0 ? 1440 : $0.minutes }),
      start.minutes < end, let moment = moment(day, start).date
    else { return nil }
    return DatedSlot(UTCDay(moment), minutes: start.minutes..<end).slot
  }

  private static func moment(_ day: Day, _ time: Time) -> Timestamp {
    Timestamp("\(day.text)T\(time.text):00.000Z")
  }
}
