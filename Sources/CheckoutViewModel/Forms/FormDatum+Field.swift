import OneEntryClient

extension FormDatum {
  /// A field's value in the shape that its attribute's type has on the wire; `nil` where nothing was filled in.
  /// Wire contract §4.4.
  init?(_ field: Field) {
    guard !field.isEmpty, field.kind != .fixed, let value = JSONValue(field) else { return nil }
    self.init(marker: field.id, type: field.type, value: value)
  }
}

extension JSONValue {
  fileprivate init?(_ field: Field) {
    let text = field.formattedValue
    switch field.type {
    case .string, .other, .spam, .button: self = .string(text)
    case .json: self = (field.holdsJSON ? JSONValue(parsing: text) : nil) ?? .string(text)
    case .integer, .real, .float:
      guard let number = Number.decimal(from: text), number != 0 || !field.omitsZero else { return nil }
      self = .number(number)
    case .text: self = .array([["plainValue": .string(text)]])
    case .textWithHeader: self = .array([["header": "", "plainValue": .string(text)]])
    case .date, .dateTime, .time:
      guard let value = CalendarText.wireValue(of: text, field.type) else { return nil }
      self = value
    case .timeInterval:
      let typed = CalendarText.slot(from: text).map { [$0.json] } ?? []
      self = .array(field.options.isEmpty ? typed : field.chosen.map { field.slots[$0].json })
    case .list, .radioButton: self = .array(field.chosen.map { field.options[$0].json })
    case .entity where !field.options.isEmpty: self = .array(field.chosen.map { field.options[$0].json })
    case .entity: self = .array(text.split(separator: ",").map { JSONValue(entity: String($0)) })
    // Nothing can be uploaded from here, and a name alone would be a promise that is not kept.
    case .file, .image, .groupOfImages: return nil
    }
  }

  private init(entity text: String) {
    let text = text.trimmingWhitespace
    self = Number.decimal(from: text).map(JSONValue.number) ?? .string(text)
  }
}

extension TimeSlot {
  fileprivate var json: JSONValue { [.string(start.text), .string(end.text)] }
}
