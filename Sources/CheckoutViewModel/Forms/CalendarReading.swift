import OneEntryClient

/// A day, a time of day, or both, as far as a value that was sent says them.
public struct CalendarReading: Equatable, Sendable {
  /// The day, where there is one.
  public var day: CalendarText.Day?
  /// The time of day, where there is one.
  public var time: CalendarText.Time?

  /// `nil` where there is neither.
  init?(day: CalendarText.Day?, time: CalendarText.Time?) {
    guard day != nil || time != nil else { return nil }
    (self.day, self.time) = (day, time)
  }
}

extension CalendarReading {
  /// What a value says that an attribute of this type asks for: the words as they were chosen, read by the pattern that came
  /// with them, else the moment in UTC. Words that come with neither are read as OneEntry writes them, day first. A date
  /// with a time may lack the time. Wire contract §1.4.
  public init?(_ value: JSONValue, _ type: AttributeType) {
    let readings = Self.readings(of: value)
    let whole = readings.first { $0.suits(type) }
    guard let reading = whole ?? (type == .dateTime ? readings.first { $0.day != nil } : nil) else {
      return nil
    }
    self = reading
  }

  private func suits(_ type: AttributeType) -> Bool {
    switch type {
    case .date: day != nil
    case .time: time != nil
    // A value of any other type is not read here.
    default: day != nil && time != nil
    }
  }

  /// As it can be typed into a field of this type, the plainest form first.
  func texts(for type: AttributeType) -> [String] {
    guard let day, type != .time else { return [time?.text].compactMap(\.self) }
    let clock = type == .date ? nil : time?.text
    return day.texts.map { day in [day, clock].compactMap(\.self).joined(separator: " ") }
  }

  /// Every way to read a value, the best one first.
  private static func readings(of value: JSONValue) -> [CalendarReading] {
    switch value {
    case .string(let text): [CalendarReading(moment: text) ?? CalendarReading(typed: text)].compactMap(\.self)
    case .array(let values): values.first.map(readings) ?? []
    case .object(let members): readings(of: members)
    case .null, .bool, .number: []
    }
  }

  private static func readings(of members: [String: JSONValue]) -> [CalendarReading] {
    let words = members["formattedValue"]?.plainTexts.first ?? ""
    let moment = members["fullDate"]?.plainTexts.first.flatMap(CalendarReading.init(moment:))
    guard let pattern = members["formatString"]?.plainTexts.first else {
      return [moment, CalendarReading(typed: words)].compactMap(\.self)
    }
    return [CalendarPattern(pattern).reading(of: words), moment].compactMap(\.self)
  }

  /// `2027-03-04`, alone or with a time after it, as servers write moments.
  private init?(moment text: String) {
    guard let match = text.prefixMatch(of: /(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/) else { return nil }
    let time = match.2.flatMap { CalendarText.time(from: String($0)) }
    self.init(day: CalendarText.date(from: String(match.1)), time: time)
  }

  /// A day, a time, or both with a space between, as shoppers type them.
  private init?(typed text: String) {
    let parts = text.split(separator: " ").map(String.init)
    self.init(
      day: parts.lazy.compactMap(CalendarText.date).first,
      time: parts.lazy.compactMap(CalendarText.time).first)
  }
}

extension Field {
  /// Takes a day or a time that was sent, in the first form that the field's rules take.
  mutating func fill(moment value: JSONValue) {
    let filled = CalendarText.texts(of: value, type).map { text in
      var field = self
      field.fill(text)
      return field
    }
    self = filled.first { $0.firstProblem == nil } ?? filled.first ?? self
  }
}
