/// The type of a form or product attribute. A word that this client does not know is kept as `other`. Wire
/// contract §4.4.
public enum AttributeType: Hashable, Sendable {
  case string, integer, real, float, text, textWithHeader, date, dateTime, time, list, radioButton, entity
  case timeInterval, file, image, groupOfImages, json, spam, button
  case other(String)

  /// The type with that word on the wire.
  public init(word: String) {
    self = Self.known[word] ?? .other(word)
  }

  /// The word on the wire.
  public var word: String {
    if case .other(let word) = self { return word }
    return Self.known.first { $0.value == self }?.key ?? ""
  }

  private static let known: [String: AttributeType] = [
    "string": .string, "integer": .integer, "real": .real, "float": .float, "text": .text,
    "textWithHeader": .textWithHeader, "date": .date, "dateTime": .dateTime, "time": .time, "list": .list,
    "radioButton": .radioButton, "entity": .entity, "timeInterval": .timeInterval, "file": .file,
    "image": .image, "groupOfImages": .groupOfImages, "json": .json, "spam": .spam, "button": .button,
  ]
}
