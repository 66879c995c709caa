/// One field of a form.
struct FormAttribute: Sendable {
  /// What a field is for in signing in and up.
  enum Role: Sendable {
    case login, password, profile
  }

  /// One answer of a list.
  struct Option: Sendable {
    let value: String
    let title: LocalizedText
    /// Where it is in a tree, for a choice of pages or products.
    var entity: Entity?
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

  /// Whether the server refuses an order without it.
  var isRequired: Bool { validators["requiredValidator"]?["strict"] == true }
}
