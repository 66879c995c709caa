import Foundation

/// JSON as bytes: read within limits, written the same way every time.
enum JSONText {
  enum Problem: Error { case malformed, tooLarge }

  /// Reads UTF-8 JSON (a byte order mark is allowed) within the limits; an empty body reads as `null`.
  static func parse(_ bytes: [UInt8], within limits: Limits) throws(Problem) -> JSONValue {
    bytes.isEmpty ? .null : try JSONReader.value(of: bytes, within: limits)
  }

  /// The same value gives the same bytes: keys sorted, no white space, decimals exact.
  static func bytes(of value: JSONValue) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Nothing in a `JSONValue` can be refused: no floating point, no dates, string keys only.
    return (try? encoder.encode(value)).map(Array.init) ?? []
  }
}

extension JSONValue {
  /// The value that a text holds; `nil` where it is not JSON, or more than the client takes from a server.
  public init?(parsing text: String) {
    guard let value = try? JSONReader.value(of: Array(text.utf8), within: Limits()) else { return nil }
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
