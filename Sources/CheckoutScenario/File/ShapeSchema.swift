import OneEntryClient

extension Shape {
  /// The JSON Schema of what may be written here.
  var schema: JSONValue {
    switch self {
    case .nothing: ["type": "null"]
    case .text: ["type": ["string", "number", "boolean"], "minLength": 1]
    case .textOrEmpty: ["type": ["string", "number", "boolean"]]
    case .choice(let words): ["enum": .array(words.map(JSONValue.string))]
    case .whole(let range): Self.schema(range)
    case .amount: ["type": "number", "minimum": 0]
    case .form(let name, let pattern, _):
      ["type": ["string", "number"], "pattern": .string(pattern), "description": .string(name)]
    case .list(let shape): ["type": "array", "items": shape.schema]
    case .members(let members): Self.schema(members)
    case .step(let members):
      [
        "anyOf": [
          ["enum": .array(members.filter(\.shape.takesNothing).map { .string($0.name) })],
          ["oneOf": .array(members.map { Self.schema([$0.required]) })],
        ]
      ]
    case .map(let shape): ["type": "object", "additionalProperties": shape.schema]
    case .either(let shapes): ["anyOf": .array(shapes.map(\.schema))]
    }
  }

  private static func schema(_ range: ClosedRange<Int>) -> JSONValue {
    var members: [String: JSONValue] = ["type": "integer", "minimum": .number(.init(range.lowerBound))]
    if range.upperBound < Int.max { members["maximum"] = .number(.init(range.upperBound)) }
    return .object(members)
  }

  static func schema(_ members: [Member]) -> JSONValue {
    let properties = members.map { ($0.name, $0.shape.schema.described($0.meaning)) }
    var object: [String: JSONValue] = [
      "type": "object", "properties": .object(Dictionary(properties) { first, _ in first }),
      "additionalProperties": false,
    ]
    let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { object["required"] = .array(required) }
    return .object(object)
  }
}

extension Shape.Member {
  fileprivate var required: Self {
    var member = self
    member.isRequired = true
    return member
  }
}

extension JSONValue {
  func described(_ meaning: String) -> JSONValue {
    guard case .object(var members) = self else { return self }
    members["description"] = .string(meaning)
    return .object(members)
  }
}
