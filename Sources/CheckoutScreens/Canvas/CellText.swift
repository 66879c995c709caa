/// The text of one cell: a spacing scalar and up to four combining ones, or nothing. It is a plain number, so that copying
/// a frame counts no references.
public struct CellText: Hashable, Sendable {
  /// How many scalars fit.
  public static let capacity = 5

  /// Scalars 0 to 2, and 3 and 4; 21 bits each.
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  /// Nothing: the right half of a wide character.
  public init() {}

  /// What an empty cell shows.
  static let space = CellText(" " as Unicode.Scalar)

  /// One scalar.
  init(_ scalar: Unicode.Scalar) { first = UInt64(scalar.value) }

  /// As many scalars as fit.
  init(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// The scalar at an index below ``capacity``; 0 after the last one.
  public subscript(index: Int) -> UInt32 {
    let bits = index < 3 ? first >> (21 * UInt64(index)) : second >> (21 * UInt64(index - 3))
    return UInt32(bits & 0x1F_FFFF)
  }

  /// Whether there is no scalar.
  public var isEmpty: Bool { first == 0 }

  /// Adds a scalar, where there is still room.
  mutating func append(_ scalar: Unicode.Scalar) {
    guard let index = (0..<Self.capacity).first(where: { self[$0] == 0 }) else { return }
    let value = UInt64(scalar.value)
    if index < 3 {
      first |= value << (21 * UInt64(index))
    } else {
      second |= value << (21 * UInt64(index - 3))
    }
  }

  /// The same as text.
  var string: String {
    var text = String.UnicodeScalarView()
    for index in 0..<Self.capacity {
      guard self[index] != 0, let scalar = Unicode.Scalar(self[index]) else { break }
      text.append(scalar)
    }
    return String(text)
  }
}
