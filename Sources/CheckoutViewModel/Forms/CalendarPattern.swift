/// How days and times are put into words, such as `DD-MM-YYYY HH:mm`: the letters of a `formatString`, which are those of the
/// usual JavaScript libraries. Wire contract §1.4.
struct CalendarPattern {
  private enum Unit {
    case year, shortYear, month, monthName, day, hour, hourOfTwelve, minute, second, half

    /// The most digits that it has.
    var width: Int {
      switch self {
      case .year: 4
      case .second: 3
      default: 2
      }
    }
  }

  private enum Part {
    case unit(Unit)
    case literal(Character)
  }

  private static let units: [String: Unit] = [
    "YYYY": .year, "yyyy": .year, "YY": .shortYear, "yy": .shortYear, "MMMM": .monthName, "MMM": .monthName,
    "MM": .month, "M": .month, "DD": .day, "D": .day, "dd": .day, "HH": .hour, "H": .hour,
    "hh": .hourOfTwelve, "h": .hourOfTwelve, "mm": .minute, "m": .minute, "ss": .second, "s": .second,
    "SSS": .second, "A": .half, "a": .half,
  ]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private var parts: [Part] = []

  /// Letters that are not known stand for themselves, as does everything in square brackets.
  init(_ pattern: String) {
    var rest = pattern.prefix(64)
    while let letter = rest.first {
      if letter == "[", let end = rest.firstIndex(of: "]") {
        parts += rest[..<end].dropFirst().map(Part.literal)
        rest = rest[end...].dropFirst()
      } else {
        let run = rest.prefix { $0 == letter }
        parts += Self.units[String(run)].map { [.unit($0)] } ?? run.map(Part.literal)
        rest = rest.dropFirst(run.count)
      }
    }
  }

  /// What the words say, as far as they and the pattern go; `nil` where they are written otherwise.
  func reading(of words: String) -> CalendarReading? {
    var rest = words[...]
    var found: [Unit: Int] = [:]
    for part in parts where !rest.isEmpty {
      switch part {
      case .literal(let character): guard rest.popFirst() == character else { return nil }
      case .unit(let unit):
        guard let number = Self.take(unit, from: &rest) else { return nil }
        found[unit] = number
      }
    }
    guard rest.first?.isWhitespace != false else { return nil }
    return CalendarReading(day: Self.day(found), time: Self.time(found))
  }

  private static func take(_ unit: Unit, from rest: inout Substring) -> Int? {
    switch unit {
    case .monthName:
      let name = rest.prefix(while: \.isLetter)
      rest = rest.dropFirst(name.count)
      return months.firstIndex { name.lowercased().hasPrefix($0) }.map { $0 + 1 }
    case .half:
      let name = rest.prefix(2)
      rest = rest.dropFirst(2)
      return ["am", "pm"].firstIndex(of: name.lowercased())
    case .year, .shortYear, .month, .day, .hour, .hourOfTwelve, .minute, .second:
      let digits = rest.prefix(while: \.isASCIIDigit).prefix(unit.width)
      rest = rest.dropFirst(digits.count)
      return unit == .year && digits.count < unit.width ? nil : Int(digits)
    }
  }

  /// Years of two digits are those from 1969 to 2068.
  private static func day(_ found: [Unit: Int]) -> CalendarText.Day? {
    let short = found[.shortYear].map { $0 > 68 ? 1900 + $0 : 2000 + $0 }
    guard let year = found[.year] ?? short, let month = found[.month] ?? found[.monthName],
      let day = found[.day]
    else { return nil }
    return CalendarText.Day(existing: year, month, day)
  }

  private static func time(_ found: [Unit: Int]) -> CalendarText.Time? {
    guard let hour = hour(found), let minute = found[.minute], 0..<24 ~= hour, 0..<60 ~= minute else {
      return nil
    }
    return CalendarText.Time(hour: hour, minute: minute)
  }

  /// Noon and midnight are 12 on a clock of twelve hours.
  private static func hour(_ found: [Unit: Int]) -> Int? {
    guard let hour = found[.hourOfTwelve] else { return found[.hour] }
    return found[.half].flatMap { 1...12 ~= hour ? hour % 12 + 12 * $0 : nil }
  }
}
