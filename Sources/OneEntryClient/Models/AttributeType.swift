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
    if case .other(let word) = self { word } else { "\(self)" }
  }

  private static let known: [String: AttributeType] = {
    let types: [AttributeType] = [
      .string, .integer, .real, .float, .text, .textWithHeader, .date, .dateTime, .time, .list, .radioButton,
      .entity, .timeInterval, .file, .image, .groupOfImages, .json, .spam, .button,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.word, $0) })
  }()
}
