/// Collects what a terminal answers, from `ESC ]` or its like up to BEL or `ESC \`.
struct AnswerBuffer: Equatable {
  enum Step {
    case more
    case end
    /// The ESC before this byte began something else.
    case brokenOff
  }

  /// More than this many bytes are not kept.
  private static let limit = 256

  /// `]`, or the letter of another kind of string, which is read over.
  private let kind: UInt8
  private var bytes: [UInt8] = []
  private var isEscaped = false

  init(kind: UInt8) { self.kind = kind }

  mutating func take(_ byte: UInt8) -> Step {
    if isEscaped { return byte == UInt8(ascii: "\\") ? .end : .brokenOff }
    if byte == 0x07 { return .end }
    isEscaped = byte == 0x1B
    if !isEscaped && bytes.count < Self.limit { bytes.append(byte) }
    return .more
  }

  /// What came after `ESC ]`.
  var text: String? { kind == UInt8(ascii: "]") ? String(decoding: bytes, as: UTF8.self) : nil }
}
