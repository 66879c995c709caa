import Foundation
import OneEntryClient

/// What an attribute says in plain words, whatever its type is. Wire contract §4.4.
enum AttributeText {
  /// `nil` where there is nothing to show.
  static func text(of value: JSONValue) -> SafeText? {
    let parts = texts(of: value).map(plain).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// `delivery_time` as `Delivery time`: the shop sends no title for a product's attribute.
  static func title(of marker: String) -> SafeText {
    let words = marker.replacing("_", with: " ").replacing("-", with: " ")
    return SafeText(untrusted: words.prefix(1).uppercased() + words.dropFirst())
  }

  private static func texts(of value: JSONValue) -> [String] {
    switch value {
    case .null: []
    case .bool(let flag): [flag ? "✓" : "✗"]
    case .number(let number): ["\(number)"]
    case .string(let text): [text]
    case .array(let values): values.flatMap(texts)
    case .object(let members): text(of: members).map { [$0] } ?? []
    }
  }

  /// The member that people read; a file shows its name and its address.
  private static func text(of members: [String: JSONValue]) -> String? {
    if let name = string(members["filename"]) {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      return [last, string(members["downloadLink"])].compactMap { $0 }.joined(separator: " ")
    }
    let keys = ["title", "plainValue", "formattedValue", "mdValue", "htmlValue", "value", "fullDate"]
    return keys.lazy.compactMap { key in members[key].flatMap { texts(of: $0).first { !$0.isEmpty } } }.first
  }

  private static func string(_ value: JSONValue?) -> String? {
    if case .string(let text)? = value, !text.isEmpty { text } else { nil }
  }

  /// Marked-up text without its marks.
  private static func plain(_ text: String) -> SafeText {
    guard text.contains("<") || text.contains("&") else { return SafeText(untrusted: text) }
    let words = text.prefix(16_384).replacing(/<[^<>]*>/, with: " ")
    let decoded = entities.reduce(String(words)) { $0.replacing($1.key, with: $1.value) }
    return SafeText(untrusted: decoded.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The ampersand last: `&amp;lt;` says `&lt;`.
  private static let entities: KeyValuePairs = [
    "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&nbsp;": " ", "&amp;": "&",
  ]
}
