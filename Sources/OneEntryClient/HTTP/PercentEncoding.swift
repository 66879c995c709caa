/// Percent-encoding that leaves nothing to interpretation: all but letters, digits, `-`, `.`, `_` and `~` is
/// encoded.
enum PercentEncoding {
  /// The text as exactly one segment of a path: `../x` cannot climb, `?` and `#` cannot end it.
  static func segment(_ text: String) -> String {
    text == "." || text == ".." ? text.replacing(".", with: "%2E") : component(text)
  }

  /// The text as a name or value of a query.
  static func component(_ text: String) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
      if isUnreserved(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "A"..."Z", "a"..."z", "0"..."9", "-", ".", "_", "~": true
    default: false
    }
  }
}
