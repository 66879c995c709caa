import Foundation

extension JSONValue: Codable {
  public init(from decoder: any Decoder) throws {
    // The containers are asked first: a wrong guess costs a thrown error, and most values sit in objects.
    if let object = try? decoder.container(keyedBy: AnyKey.self) {
      self = .object(try Self.members(of: object))
    } else if var array = try? decoder.unkeyedContainer() {
      self = .array(try Self.elements(of: &array))
    } else {
      self = try Self.scalar(in: decoder.singleValueContainer())
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  private static func members(of container: KeyedDecodingContainer<AnyKey>) throws -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for key in container.allKeys {
      members[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
    }
    return members
  }

  private static func elements(of container: inout any UnkeyedDecodingContainer) throws -> [JSONValue] {
    var elements: [JSONValue] = []
    while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
    return elements
  }

  private static func scalar(in container: any SingleValueDecodingContainer) throws -> JSONValue {
    if container.decodeNil() { return .null }
    if let text = try? container.decode(String.self) { return .string(text) }
    if let flag = try? container.decode(Bool.self) { return .bool(flag) }
    return .number(try container.decode(Decimal.self))
  }
}

/// A key of an object whose keys are not known beforehand.
private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
