import Foundation

/// Reads JSON (RFC 8259) in UTF-8, in one pass and within limits. Numbers are exact decimals; of two equal
/// keys the first counts, and a comma after the last entry is passed over.
struct JSONReader {
  private let bytes: [UInt8]
  private let limits: Limits
  private var position = 0

  private init(_ bytes: [UInt8], _ limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The one value that `bytes` hold; a byte order mark before it is passed over.
  static func value(of bytes: [UInt8], within limits: Limits) throws(JSONText.Problem) -> JSONValue {
    var reader = JSONReader(bytes, limits)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.value(depth: 0)
    guard reader.position == bytes.count else { throw .malformed }
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  /// With the space before and after it.
  private mutating func value(depth: Int) throws(JSONText.Problem) -> JSONValue {
    skipSpace()
    defer { skipSpace() }
    switch next {
    case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try elements(depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some, nil: return .number(try number())
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONText.Problem) -> JSONValue {
    let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[position...].starts(with: letters) else { throw .malformed }
    position += letters.count
    return value
  }

  private mutating func elements(depth: Int) throws(JSONText.Problem) -> [JSONValue] {
    var elements: [JSONValue] = []
    try entries(depth, until: "]") { reader throws(JSONText.Problem) in
      elements.append(try reader.value(depth: depth))
    }
    return elements
  }

  private mutating func members(depth: Int) throws(JSONText.Problem) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    try entries(depth, until: "}") { reader throws(JSONText.Problem) in
      reader.skipSpace()
      let key = try reader.string()
      reader.skipSpace()
      guard reader.take(":") else { throw .malformed }
      let value = try reader.value(depth: depth)
      if members[key] == nil { members[key] = value }
    }
    return members
  }

  /// What lies between two brackets, with commas between it.
  private mutating func entries(
    _ depth: Int, until end: Unicode.Scalar,
    read: (inout JSONReader) throws(JSONText.Problem) -> Void
  ) throws(JSONText.Problem) {
    position += 1
    guard depth <= limits.maximumDepth else { throw .tooLarge }
    skipSpace()
    if take(end) { return }
    var count = 0
    repeat {
      count += 1
      guard count <= limits.maximumEntries else { throw .tooLarge }
      try read(&self)
      let goesOn = take(",")
      skipSpace()
      if take(end) { return }
      guard goesOn else { throw .malformed }
    } while true
  }
}

// MARK: - Numbers

extension JSONReader {
  private mutating func number() throws(JSONText.Problem) -> Decimal {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    let isPlain = next.map { $0 | 0x20 } != UInt8(ascii: "e")
    if !isPlain {
      position += 1
      if !take("+") { _ = take("-") }
      try digits()
    }
    let text = bytes[start..<position]
    guard
      let number = isPlain
        ? Decimal(plainDigits: text) : Decimal(string: String(decoding: text, as: UTF8.self)),
      !number.isNaN
    else { throw .malformed }
    return number
  }

  private mutating func digits() throws(JSONText.Problem) {
    let start = position
    while let byte = next, UInt8(ascii: "0") <= byte, byte <= UInt8(ascii: "9") { position += 1 }
    guard position > start else { throw .malformed }
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(JSONText.Problem) -> String {
    guard take("\"") else { throw .malformed }
    var text = try stretch()
    while !take("\"") {
      guard take("\\") else { throw .malformed }
      text.unicodeScalars.append(try escaped())
      text += try stretch()
    }
    return text
  }

  /// Up to the next quote or backslash.
  private mutating func stretch() throws(JSONText.Problem) -> String {
    let start = position
    while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      position += 1
    }
    guard let text = String(validating: bytes[start..<position], as: UTF8.self) else { throw .malformed }
    return text
  }

  private mutating func escaped() throws(JSONText.Problem) -> Unicode.Scalar {
    guard let byte = next else { throw .malformed }
    position += 1
    switch Unicode.Scalar(byte) {
    case "\"", "\\", "/": return Unicode.Scalar(byte)
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u": return try scalar()
    default: throw .malformed
    }
  }

  /// Four hexadecimal digits, or twice as many for what UTF-16 writes as a pair.
  private mutating func scalar() throws(JSONText.Problem) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), take("\\"), take("u") else { throw .malformed }
    let trail = try codeUnit()
    guard UTF16.isTrailSurrogate(trail) else { throw .malformed }
    return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
  }

  private mutating func codeUnit() throws(JSONText.Problem) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw .malformed
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
