/// One filled attribute of a form: in an order, a profile or a sign-up. Wire contract §3.
public struct FormDatum: Hashable, Sendable {
  /// The marker of the attribute.
  public var marker: String
  /// The type of the attribute.
  public var type: AttributeType
  /// The value, in the shape that its type has on the wire.
  public var value: JSONValue

  /// Creates a value from its parts.
  public init(marker: String, type: AttributeType, value: JSONValue) {
    self.marker = marker
    self.type = type
    self.value = value
  }
}

extension FormDatum {
  /// Reads a form's data in any of its shapes: a flat array, one under a locale, or an array of one that
  /// arrived as its element. What has no marker is passed over.
  static func data(_ wire: WireValue) -> [FormDatum] {
    wire.localized.elements.compactMap { element in
      guard let marker = element["marker"].nonEmptyText else { return nil }
      let type = AttributeType(word: element["type"].text ?? "")
      return FormDatum(marker: marker, type: type, value: element["value"].value)
    }
  }

  /// The only shape that servers accept: keyed by locale. Wire contract §3.
  static func json(_ data: [FormDatum], langCode: String) -> JSONValue {
    .object([langCode: .array(data.map(\.json))])
  }

  private var json: JSONValue {
    ["marker": .string(marker), "type": .string(type.word), "value": value]
  }
}
