import Foundation

/// JSON as bytes: read within limits, written the same way every time.
enum JSONText {
  enum Problem: Error { case malformed, tooLarge }

  /// Reads UTF-8 JSON (a byte order mark is allowed) within the limits; an empty body reads as `null`.
  static func parse(_ bytes: [UInt8], within limits: Limits) throws(Problem) -> JSONValue {
    if bytes.isEmpty { return .null }
    try checkShape(of: bytes, limits)
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw .malformed
    }
  }

  /// The same value gives the same bytes: keys sorted, no white space, decimals exact.
  static func bytes(of value: JSONValue) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Nothing in a `JSONValue` can be refused: no floating point, no dates, string keys only.
    return (try? encoder.encode(value)).map(Array.init) ?? []
  }

  /// Counts brackets and commas outside strings before the decoder recurses over them. A zero byte betrays
  /// UTF-16 or UTF-32, which the decoder would otherwise accept.
  private static func checkShape(of bytes: [UInt8], _ limits: Limits) throws(Problem) {
    // The entries of every array and object that is open, the outermost of them being the text itself.
    var entries = [1]
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      switch byte {
      case 0: throw .malformed
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isInString: isEscaped = true
      case UInt8(ascii: "\""): isInString.toggle()
      case _ where isInString: break
      case UInt8(ascii: "["), UInt8(ascii: "{"): entries.append(1)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): if entries.count > 1 { entries.removeLast() }
      case UInt8(ascii: ","): entries[entries.count - 1] += 1
      default: continue
      }
      if entries.count > limits.maximumDepth + 1 || entries[entries.count - 1] > limits.maximumEntries {
        throw .tooLarge
      }
    }
  }
}

extension JSONValue {
  /// The value that a text holds; `nil` where it is not JSON.
  public init?(parsing text: String) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else { return nil }
    self = value
  }

  /// One line of JSON with its keys in order, DEL and everything outside ASCII escaped: fit for a header
  /// (wire contract §2.4) and a log, and no terminal can take it for a command.
  public var line: String {
    String(decoding: JSONText.bytes(of: self), as: UTF8.self).utf16.reduce(into: "") { text, unit in
      if let scalar = Unicode.Scalar(unit), scalar.isASCII, scalar.value != 0x7F {
        text.unicodeScalars.append(scalar)
      } else {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }

  /// An object of the members that are there; a missing one is left out, not written as `null`.
  static func object(compacting members: [String: JSONValue?]) -> JSONValue {
    .object(members.compactMapValues(\.self))
  }

  static func integer(_ value: Int) -> JSONValue { .number(Decimal(value)) }
}
