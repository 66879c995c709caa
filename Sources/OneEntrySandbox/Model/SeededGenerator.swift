/// SplitMix64: the same seed gives the same tokens, so a run of the sandbox can be repeated byte for byte.
struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from `seed`.
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// `count` lower-case hexadecimal digits.
  mutating func hex(_ count: Int) -> String {
    String((0..<count).map { _ in Character(String(Int(next() % 16), radix: 16)) })
  }

  /// A random UUID, version 4, in lower case.
  mutating func uuid() -> String {
    let variant = ["8", "9", "a", "b"][Int(next() % 4)]
    return "\(hex(8))-\(hex(4))-4\(hex(3))-\(variant)\(hex(3))-\(hex(12))"
  }

  /// `count` decimal digits.
  mutating func digits(_ count: Int) -> String {
    String((0..<count).map { _ in Character(String(next() % 10)) })
  }
}
