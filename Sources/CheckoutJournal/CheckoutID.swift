import Foundation

/// The name of one checkout: a UUID of version 7 (RFC 9562), so that later checkouts sort after earlier ones.
public struct CheckoutID: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
  /// Lower-case hexadecimal digits in groups of 8-4-4-4-12.
  public let rawValue: String

  /// The same as ``rawValue``.
  public var description: String { rawValue }

  /// A name that was stored or typed; one that no checkout has is simply not found.
  public init(rawValue: String) { self.rawValue = rawValue.lowercased() }

  /// A new name. Its 48 bits of milliseconds are followed by 12 bits of a millisecond's fraction, so that two
  /// names made in the same millisecond sort too; the other 62 bits are random.
  public init(at time: Date, using randomness: inout some RandomNumberGenerator) {
    let ticks = UInt64(max(0, time.timeIntervalSince1970) * 1000 * 4096)
    let high = (ticks >> 12) << 16 | 0x7000 | (ticks & 0xFFF)
    let low = 0x8000_0000_0000_0000 | (randomness.next() as UInt64) >> 2
    let digits = Self.hexadecimal(high) + Self.hexadecimal(low)
    var groups: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    rawValue = groups.joined(separator: "-")
  }

  /// A new name with the system's randomness.
  public init(at time: Date) {
    var randomness = SystemRandomNumberGenerator()
    self.init(at: time, using: &randomness)
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
