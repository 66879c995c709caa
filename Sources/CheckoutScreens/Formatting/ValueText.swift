import CheckoutViewModel
import Foundation
import OneEntryClient

/// What a value of a product or an order says in plain words: numbers, days, slots and options in the shopper's
/// language, files by name alone. Wire contract §4.4.
struct ValueText: Sendable {
  var formatting: Formatting

  /// `nil` where there is nothing to show.
  func text(of value: JSONValue, type: AttributeType, options: [AttributeOption] = []) -> SafeText? {
    let parts =
      switch type {
      case .date, .dateTime, .time: moments(in: value, type)
      case .timeInterval: slots(in: value)
      case .list, .radioButton: titles(of: value, among: options)
      case .json: pairs(in: value)
      case .string, .integer, .real, .float, .text, .textWithHeader, .entity, .file, .image, .groupOfImages,
        .spam, .button, .other:
        words(in: value)
      }
    let shown = parts.filter { !$0.isEmpty }
    return shown.isEmpty ? nil : shown.joined(separator: ", ")
  }

  /// `delivery_time` as `Delivery time`, for what comes without a title.
  static func title(of marker: String) -> SafeText {
    let words = marker.replacing("_", with: " ").replacing("-", with: " ")
    return SafeText(untrusted: words.prefix(1).uppercased() + words.dropFirst())
  }

  /// The title, else a readable form of the marker; empty where there is neither.
  static func name(_ title: String?, orMarker marker: String?) -> SafeText {
    title.map { SafeText(untrusted: $0) } ?? marker.map(Self.title) ?? ""
  }

  private func words(in value: JSONValue) -> [SafeText] {
    switch value {
    case .null: []
    case .bool(let flag): [flag ? formatting.formats.yes : formatting.formats.no]
    case .number(let number): [formatting.number(number)]
    case .string(let text): [Self.plain(text)]
    case .array(let values): values.flatMap(words)
    case .object(let members): words(in: members).map { [$0] } ?? []
    }
  }

  /// The member that people read; a file shows its name, and not its address.
  private func words(in members: [String: JSONValue]) -> SafeText? {
    if case .string(let name)? = members["filename"], !name.isEmpty {
      return SafeText(untrusted: name.split(separator: "/").last.map(String.init) ?? name)
    }
    let keys = ["title", "plainValue", "formattedValue", "mdValue", "htmlValue", "value", "fullDate"]
    return keys.lazy.compactMap { key in members[key].flatMap { words(in: $0).first { !$0.isEmpty } } }.first
  }

  /// The day and time as they were chosen. Words that cannot be read are shown as they came.
  private func moments(in value: JSONValue, _ type: AttributeType) -> [SafeText] {
    if case .array(let values) = value { return values.flatMap { moments(in: $0, type) } }
    let reading = CalendarReading(value, type)
    return switch (reading?.day, reading?.time) {
    case (let day?, let time?) where type == .dateTime: [formatting.dateAndTime(day, time)]
    case (let day?, _) where type != .time: [formatting.day(day)]
    case (_, let time?): [formatting.time(time)]
    case (_, nil): words(in: value)
    }
  }

  /// Pairs of moments, however deep they are nested.
  private func slots(in value: JSONValue) -> [SafeText] {
    guard case .array(let values) = value else { return words(in: value) }
    if case (.string(let start)?, .string(let end)?) = (values.first, values.last), values.count == 2,
      let slot = formatting.slot(TimeSlot(start: Timestamp(start), end: Timestamp(end)))
    {
      return [slot]
    }
    return values.flatMap(slots)
  }

  /// What was chosen, by its title where the list is known.
  private func titles(of value: JSONValue, among options: [AttributeOption]) -> [SafeText] {
    if case .array(let values) = value { return values.flatMap { titles(of: $0, among: options) } }
    let words = words(in: value)
    return words.map { word in
      options.first { $0.value == word.string }.map { SafeText(untrusted: $0.title) } ?? word
    }
  }

  /// `Cocoa percent: 72`, for an object that says nothing in the usual places.
  private func pairs(in value: JSONValue) -> [SafeText] {
    let object: JSONValue =
      if case .string(let text) = value, text.first(where: { !$0.isWhitespace }) == "{",
        let parsed = JSONValue(parsing: text)
      { parsed } else { value }
    guard case .object(let members) = object, words(in: members) == nil else { return words(in: value) }
    return members.sorted { $0.key < $1.key }.compactMap { key, value in
      text(of: value, type: .json).map { formatting.formats.labelled(Self.title(of: key), $0) }
    }
  }

  /// Marked-up text without its marks.
  private static func plain(_ text: String) -> SafeText {
    guard text.contains("<") || text.contains("&") else { return SafeText(untrusted: text) }
    let words = withoutTags(text.prefix(16_384))
    let decoded = entities.reduce(words) { $0.replacing($1.key, with: $1.value) }
    return SafeText(untrusted: decoded.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// With a space where a tag was; a `<` that nothing ends is not a tag.
  private static func withoutTags(_ text: Substring) -> String {
    var (words, tag) = ("", "")
    for character in text {
      if character == "<" || tag.isEmpty {
        words += tag
        tag = ""
      }
      switch character {
      case "<": tag = "<"
      case ">" where !tag.isEmpty:
        words += " "
        tag = ""
      case _ where tag.isEmpty: words.append(character)
      default: tag.append(character)
      }
    }
    return words + tag
  }

  /// The ampersand last: `&amp;lt;` says `&lt;`.
  private static let entities: KeyValuePairs = [
    "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&nbsp;": " ", "&amp;": "&",
  ]
}
