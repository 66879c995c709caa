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
    case .string, .json, .other, .spam, .button: self = .string(text)
    case .integer, .real, .float:
      guard let number = Number.decimal(from: text) else { return nil }
      self = .number(number)
    case .text: self = .array([["plainValue": .string(text)]])
    case .textWithHeader: self = .array([["header": "", "plainValue": .string(text)]])
    case .date, .dateTime, .time:
      guard let value = CalendarText.wireValue(of: text, field.type) else { return nil }
      self = value
    case .list, .radioButton: self = .array(field.chosen.map { .string(field.options[$0].value) })
    case .timeInterval: self = .array(field.chosen.compactMap { field.slots[$0].json })
    case .entity: self = .array(text.split(separator: ",").map { JSONValue(entity: String($0)) })
    case .file, .image, .groupOfImages: self = .array([["filename": .string(text)]])
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
