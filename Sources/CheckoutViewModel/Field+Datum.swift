import OneEntryClient

extension Field {
  /// What the field says, as the wire wants it for the attribute's type; `nil` where nothing was filled in.
  /// Wire contract §4.4, `formdata.values-by-type`.
  public var datum: FormDatum? {
    guard !isEmpty, kind != .fixed, let value = wireValue else { return nil }
    return FormDatum(marker: id, type: type, value: value)
  }

  private var wireValue: JSONValue? {
    switch type {
    case .string, .json, .other, .spam, .button: .string(value)
    case .integer, .real, .float: Number.decimal(from: value).map(JSONValue.number)
    case .text: .array([.object(["plainValue": .string(value)])])
    case .textWithHeader: .array([.object(["header": .string(""), "plainValue": .string(value)])])
    case .date, .dateTime, .time: CalendarText.wireValue(of: value, type)
    case .list, .radioButton: .array(chosen.map { .string(options[$0].value) })
    case .timeInterval: .array(chosen.compactMap(slot))
    case .entity: .array(value.split(separator: ",").map { Self.entity($0.trimmingSpaces) })
    case .file, .image, .groupOfImages: .array([.object(["filename": .string(value)])])
    }
  }

  private func slot(_ index: Int) -> JSONValue? {
    slots.indices.contains(index)
      ? .array([.string(slots[index].start.text), .string(slots[index].end.text)]) : nil
  }

  private static func entity(_ text: String) -> JSONValue {
    Number.decimal(from: text).map(JSONValue.number) ?? .string(text)
  }

  /// Takes the value of a datum from a profile or an earlier order.
  public mutating func fill(_ datum: FormDatum) { fill(datum.value) }

  mutating func fill(_ value: JSONValue) {
    let texts = value.plainTexts
    switch (kind, type) {
    case (.choice, .timeInterval): fill(choosing: Array(texts.prefix(1)))
    case (.choice, _): fill(choosing: texts)
    case (_, .date), (_, .dateTime), (_, .time): fill(CalendarText.text(of: value, type) ?? texts.first ?? "")
    default: fill(texts.joined(separator: ", "))
    }
  }

  /// What the field says in plain words: the text, or the titles of the chosen options.
  public var summary: String {
    if case .choice = kind { return chosen.map { options[$0].title }.joined(separator: ", ") }
    return value
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(self).trimmingWhitespace }
}

extension JSONValue {
  /// The plain texts in a value: itself, the entries of an array, the text of a text object or a date.
  var plainTexts: [String] {
    switch self {
    case .null: []
    case .bool(let value): [value ? "true" : "false"]
    case .number(let value): ["\(value)"]
    case .string(let value): value.isEmpty ? [] : [value]
    case .array(let values): values.flatMap(\.plainTexts)
    case .object(let members): Self.texts(of: members)
    }
  }

  private static func texts(of members: [String: JSONValue]) -> [String] {
    for key in ["plainValue", "mdValue", "htmlValue", "formattedValue", "value", "filename", "title", "id"] {
      if let texts = members[key]?.plainTexts, !texts.isEmpty { return texts }
    }
    return []
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
    default: return [words, moment].map { $0.joined(separator: " ") }.first { dateTime(from: $0) != nil }
    }
  }

  /// The object that dates and times are sent as: the moment in UTC, the same in words, and the words' format.
  static func wireValue(of text: String, _ type: AttributeType) -> JSONValue? {
    switch type {
    case .date: date(from: text).map { wireValue($0, Time(hour: 0, minute: 0), format: "DD-MM-YYYY") }
    case .dateTime: dateTime(from: text).map { wireValue($0.day, $0.time, format: "DD-MM-YYYY HH:mm") }
    default: time(from: text).map { wireValue(Day(year: 1970, month: 1, day: 1), $0, format: "HH:mm") }
    }
  }

  private static func wireValue(_ day: Day, _ time: Time, format: String) -> JSONValue {
    let date = "\(padded(day.year, 4))-\(padded(day.month))-\(padded(day.day))"
    let clock = "\(padded(time.hour)):\(padded(time.minute))"
    let words = format.replacing("DD", with: padded(day.day)).replacing("MM", with: padded(day.month))
      .replacing("YYYY", with: padded(day.year, 4)).replacing("HH:mm", with: clock)
    return .object([
      "fullDate": .string("\(date)T\(clock):00.000Z"), "formattedValue": .string(words),
      "formatString": .string(format),
    ])
  }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
  }
}
