import Foundation

/// One field of a form.
struct FormAttribute: Sendable {
  /// What a field is for in signing in and up.
  enum Role: Sendable {
    case login, password, profile
    /// Kept with the account, and not asked for at sign-up.
    case kept
  }

  /// One answer of a list.
  struct Option: Sendable {
    /// A text, or a number in old forms.
    let value: JSON
    let title: LocalizedText
    /// Where it is in a tree, for a choice of pages or products.
    var entity: Entity?
    var extended: Extended?
  }

  /// What an answer carries besides, e.g. what it costs.
  struct Extended: Sendable {
    let type: String
    let value: JSON
  }

  /// The place of an option in a tree; depth 0 is a heading, which cannot be chosen.
  struct Entity: Sendable {
    let depth: Int
    var parentID: Int?
  }

  /// The types that a field can have (wire contract §4.4).
  enum Kind: String, Sendable, CaseIterable {
    case string, integer, real, float, text, textWithHeader, date, dateTime, time, list, radioButton, entity
    case timeInterval, file, image, groupOfImages, json, spam, button
    /// A type that OneEntry does not have; it takes any value.
    case unknown
  }

  let kind: Kind
  let marker: String
  let title: LocalizedText
  var validators: JSON = [:]
  var options: [Option] = []
  var isMultiple = false
  var initialValue: JSON = nil
  var isVisible = true
  var role: Role?
  /// Whether the flags of what it is for are `null`, as in forms of older projects.
  var hasNullFlags = false
  /// How the type is written where OneEntry does not have it.
  var unknownType: String?
  /// What its answer says instead of what it would say, to try a client with any shape.
  var raw: JSON = [:]
  /// When a `timeInterval` is possible.
  var hours = OpeningHours.general

  /// The type as it is written.
  var type: String { unknownType ?? kind.rawValue }

  /// Whether the server refuses an order without it.
  var isRequired: Bool { validators["requiredValidator"]?["strict"] == true }

  /// The same field, which cannot be left out.
  var required: FormAttribute {
    var field = self
    let others = (validators.members ?? []).filter { $0.key != "requiredValidator" }
    field.validators = .object([JSON.Member("requiredValidator", ["strict": true])] + others)
    return field
  }
}

extension FormAttribute.Option {
  /// A heading of a choice of pages, which cannot be chosen.
  static func section(_ id: Int, _ title: LocalizedText) -> Self {
    Self(value: .int(id), title: title, entity: .init(depth: 0))
  }

  /// A page that can be chosen, below another one.
  static func page(_ id: Int, _ title: LocalizedText, below parent: Int, depth: Int = 1) -> Self {
    Self(value: .int(id), title: title, entity: .init(depth: depth, parentID: parent))
  }

  /// An answer that has a price beside it; the sum of an order is that of its products all the same (a guess).
  static func costing(_ price: String, _ value: JSON, _ title: LocalizedText) -> Self {
    Self(
      value: value, title: title,
      extended: .init(type: "real", value: .price(Decimal(string: price) ?? 0)))
  }
}
