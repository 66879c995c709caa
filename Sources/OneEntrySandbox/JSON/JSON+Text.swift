import Foundation

extension JSON {
  /// The value as compact JSON text.
  public var text: String {
    var text = ""
    write(into: &text)
    return text
  }

  /// The value as UTF-8 JSON.
  public var bytes: [UInt8] { Array(text.utf8) }

  private func write(into text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let number): text += String(number)
    case .decimal(let number): text += number.description
    case .string(let value): JSON.write(value, into: &text)
    case .array(let elements): JSON.write(elements, into: &text)
    case .object(let members): JSON.write(members, into: &text)
    }
  }

  private static func write(_ elements: [JSON], into text: inout String) {
    text += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      element.write(into: &text)
    }
    text += "]"
  }

  private static func write(_ members: [Member], into text: inout String) {
    text += "{"
    for (index, member) in members.enumerated() {
      if index > 0 { text += "," }
      write(member.key, into: &text)
      text += ":"
      member.value.write(into: &text)
    }
    text += "}"
  }

  private static func write(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..." ": text += scalar == " " ? " " : JSON.escaped(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
