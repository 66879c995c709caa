import Foundation

/// A secret that is looked for where it must not be, in whatever way it may be written.
public struct Canary: Sendable {
  /// What is looked for.
  public let name: String
  private let forms: [Data]

  /// A secret under a name.
  public init(_ name: String, _ secret: String) {
    self.name = name
    let inJSON = secret.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#)
    let encoded = [secret, inJSON].flatMap { text in (0...2).map { Self.base64(text, behind: $0) } }
    let forms = [secret] + encoded + encoded.map { $0.replacing("+", with: "-").replacing("/", with: "_") }
    self.forms = Set(forms).map { Data($0.utf8) }
  }

  /// Whether it stands in one of these readings, as it is or base64-encoded, by itself or in a piece of JSON.
  public func isIn(_ readings: Set<Data>) -> Bool {
    readings.contains { reading in forms.contains { reading.firstRange(of: $0) != nil } }
  }

  /// What its base64 form has in common wherever it stands: the groups of three bytes that are all its own, where the
  /// first group has begun so many bytes before it.
  private static func base64(_ secret: String, behind offset: Int) -> String {
    let own = secret.utf8.dropFirst((3 - offset) % 3)
    return Data(own.prefix(own.count / 3 * 3)).base64EncodedString()
  }
}

extension Data {
  /// The bytes as they are, and what they mean where they are percent-encoded or escaped as in JSON.
  public var readings: Set<Data> { [self, percentDecoded, jsonUnescaped] }

  private var percentDecoded: Data {
    var decoded = Data()
    var rest = self[...]
    while let byte = rest.popFirst() {
      let value = byte == UInt8(ascii: "%") ? rest.prefix(2).hexadecimal : nil
      decoded.append(value.map(UInt8.init) ?? byte)
      if value != nil { rest = rest.dropFirst(2) }
    }
    return decoded
  }

  private var jsonUnescaped: Data {
    var plain = Data()
    var units: [UInt16] = []
    var rest = self[...]
    while let byte = rest.popFirst() {
      let isEscape = byte == UInt8(ascii: "\\")
      if isEscape, rest.first == UInt8(ascii: "u"), let unit = rest.dropFirst().prefix(4).hexadecimal {
        units.append(unit)
        rest = rest.dropFirst(5)
        continue
      }
      // The halves of a character beyond the first 65,536 only mean something together.
      plain.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
      units = []
      plain.append(isEscape ? rest.popFirst() ?? byte : byte)
    }
    return plain + Data(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The number that two or four digits stand for.
  private var hexadecimal: UInt16? {
    let isNumber = allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    guard isNumber, count == 2 || count == 4 else { return nil }
    return UInt16(String(decoding: self, as: UTF8.self), radix: 16)
  }
}
