/// Collects a bracketed paste up to the mark that ends it.
struct PasteBuffer {
  /// The parameter of the sequence that begins a paste.
  static let begin = Array("200".utf8)
  /// More than this many bytes are not kept.
  static let limit = 256 * 1024

  private static let end = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []

  /// The whole text once its last byte has come: line ends are `\n`, other controls but the tab are gone.
  mutating func take(_ byte: UInt8) -> String? {
    bytes.append(byte)
    guard byte == Self.end.last, bytes.suffix(Self.end.count).elementsEqual(Self.end) else {
      dropExcess()
      return nil
    }
    defer { bytes = [] }
    return Self.clean(bytes.dropLast(Self.end.count).prefix(Self.limit))
  }

  /// Keeps the newest bytes beyond the limit, for the mark that ends the paste may be among them.
  private mutating func dropExcess() {
    guard bytes.count >= Self.limit + 1024 else { return }
    bytes.removeSubrange(Self.limit..<(bytes.count - Self.end.count))
  }

  private static func clean(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
      if scalar == "\r" || scalar == "\n" {
        if !(previous == "\r" && scalar == "\n") { text.append("\n") }
      } else if scalar == "\t" || (scalar.properties.generalCategory != .control && scalar != "\u{FFFD}") {
        text.append(scalar)
      }
      previous = scalar
    }
    return String(text)
  }
}
