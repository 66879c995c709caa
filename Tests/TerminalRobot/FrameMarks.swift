/// Follows the marks of synchronized updates in a stream of bytes that may be cut anywhere.
struct FrameMarks {
  private static let mark = Array("\u{1B}[?2026".utf8)
  private var matched = 0

  /// Whether a frame has begun and not ended.
  private(set) var isOpen = false

  mutating func follow(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    if matched == Self.mark.count {
      isOpen = byte == UInt8(ascii: "h")
      matched = 0
    } else if byte == Self.mark[matched] {
      matched += 1
    } else {
      matched = byte == Self.mark[0] ? 1 : 0
    }
  }
}
