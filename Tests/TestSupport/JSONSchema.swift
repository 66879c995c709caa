import Foundation

/// As much of JSON Schema as the schemas of this project use. Members that begin with `_` are anybody's own.
public struct JSONSchema {
  private let schema: [String: Any]

  /// The schema in a file.
  public init(at file: URL) throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    schema = object as? [String: Any] ?? [:]
  }

  /// What does not fit, each with its path; empty for a text as it is promised.
  public func problems(in text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    return Self.problems(of: value, schema, at: "$")
  }

  private static func problems(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let allowed = schema["enum"] as? [String], (value as? String).map(allowed.contains) != true {
      return ["\(path) is none of \(allowed)"]
    }
    let types = schema["type"] as? [String] ?? [schema["type"] as? String ?? ""]
    guard types.contains(where: { self.is(value, $0) }) else { return ["\(path) is not \(types)"] }
    if let items = value as? [Any], let schema = schema["items"] as? [String: Any] {
      return items.enumerated().flatMap { problems(of: $1, schema, at: "\(path)[\($0)]") }
    }
    return (value as? [String: Any]).map { problems(ofMembers: $0, schema, at: path) } ?? []
  }

  private static func problems(
    ofMembers members: [String: Any], _ schema: [String: Any], at path: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = Set(schema["required"] as? [String] ?? []).subtracting(members.keys)
    let unknown = Set(members.keys).subtracting(properties.keys).filter { !$0.hasPrefix("_") }
    let isOpen = schema["additionalProperties"] as? Bool == true
    return missing.map { "\(path).\($0) is missing" }
      + (isOpen ? [] : unknown).map { "\(path).\($0) is not described" }
      + members.flatMap { name, value in
        properties[name].map { problems(of: value, $0, at: "\(path).\(name)") } ?? []
      }
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": isBoolean(value)
    case "number": value is NSNumber && !isBoolean(value)
    case "integer":
      !isBoolean(value) && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } == true
    default: false
    }
  }

  private static func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
  }
}
