/// One entry of a list, of radio buttons or of an entity's choices: what is shown and what is sent. Wire
/// contract §4.4.
public struct AttributeOption: Hashable, Sendable {
  /// What is shown.
  public var title: String
  /// The value as text, which tells the options apart.
  public var value: String
  /// What is sent: the value in the JSON type it was read in.
  public var json: JSONValue
  /// Whatever else the project attached to the option.
  public var extended: JSONValue?

  /// Creates a value from its parts.
  public init(title: String, value: String, json: JSONValue? = nil, extended: JSONValue? = nil) {
    self.title = title
    self.value = value
    self.json = json ?? .string(value)
    self.extended = extended
  }
}

extension AttributeOption {
  /// The options of an attribute. Those of an entity come with the sections and pages that they are in:
  /// headings are not choices. Wire contract §4.4.
  static func options(_ wire: WireValue, _ type: AttributeType) -> [AttributeOption] {
    let rows = wire.localized.elements
    return type == .entity ? entities(rows) : rows.compactMap(AttributeOption.init)
  }

  /// `nil` for an entry without a value, which could not be chosen.
  private init?(_ wire: WireValue) {
    guard let value = wire["value"].text else { return nil }
    let extended = [wire["extended"], wire["extendedValue"]].first {
      !$0.isNull && $0["value"].value != $0.value
    }
    self.init(
      title: wire["title"].localized.nonEmptyText ?? value, value: value, json: wire["value"].value,
      extended: extended?.value)
  }

  private static func entities(_ rows: [WireValue]) -> [AttributeOption] {
    let known = rows.filter { $0.entityID != nil }
    let parents = Set(known.compactMap { $0["value"]["parentId"].nonEmptyText })
    let choices = known.filter { row in
      row["value"]["depth"].int.map { $0 != 0 } ?? !parents.contains(row.entityID ?? "")
    }
    let leaves = known.filter { !parents.contains($0.entityID ?? "") }
    return (choices.isEmpty ? leaves : choices).compactMap { row in
      row.entityID.map { AttributeOption(title: row["title"].localized.nonEmptyText ?? $0, value: $0) }
    }
  }
}

extension WireValue {
  /// The id that an entity's option stands for, as text; products have ids such as `p-1-123`.
  fileprivate var entityID: String? { self["value"].nonEmptyText ?? self["value"]["id"].nonEmptyText }
}
