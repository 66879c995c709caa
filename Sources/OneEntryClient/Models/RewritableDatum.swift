extension FormDatum {
  /// The same value in the shape that an update takes; what was read is not always fit to be written. Wire
  /// contract §4.6.
  var rewritable: FormDatum {
    var copy = self
    switch type {
    case .text, .textWithHeader: copy.value = .array(parts.map(\.withOneText))
    case .list, .radioButton: copy.value = .array(parts.map(\.innerValue))
    case .entity: copy.value = .array(parts.map(\.entityID))
    default: break
    }
    return copy
  }

  /// The elements of an array; a value that is none is its own one element.
  private var parts: [JSONValue] {
    switch value {
    case .null: []
    case .array(let parts): parts
    default: [value]
    }
  }
}

extension JSONValue {
  private var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }

  /// Exactly one of the three texts: the plain one if there is any, else Markdown, else HTML.
  fileprivate var withOneText: JSONValue {
    let kinds = ["plainValue", "mdValue", "htmlValue"]
    guard let kept = kinds.first(where: { (members[$0] ?? "") != "" && members[$0] != .null }) else {
      return self
    }
    return .object(members.filter { $0.key == kept || !kinds.contains($0.key) })
  }

  /// The value of `{title, value, extended}`.
  fileprivate var innerValue: JSONValue { members["value"] ?? self }

  /// The id of `41`, `"41"`, `{"id": 41}` or `{"value": {"id": 41}}`.
  fileprivate var entityID: JSONValue { members["id"] ?? members["value"].map(\.entityID) ?? self }
}
