import Foundation
import OneEntryClient

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

extension JSONValue {
  /// The value as JSON on one line.
  var compactText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
