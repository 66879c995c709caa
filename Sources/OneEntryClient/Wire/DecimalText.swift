import Foundation

extension Decimal {
  /// Reads plain decimal notation (`340`, `-5`, `340.00`) and nothing else: no exponent, no grouping, no
  /// `NaN`, no white space, no more digits than are kept exactly.
  init?(plain text: String) {
    let number = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = number.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }), parts.joined().count <= 34 else {
      return nil
    }
    self.init(plainDigits: Array(text.utf8)[...])
  }

  /// Digits with or without a sign and a point, as they have been found already. What fits into a machine
  /// word need not be read by Foundation, which asks for a locale first.
  init?(plainDigits text: ArraySlice<UInt8>) {
    let isNegative = text.first == UInt8(ascii: "-")
    var (significand, fraction, isAfterPoint): (UInt64, Int, Bool) = (0, 0, false)
    guard text.count <= 19 else {
      self.init(string: String(decoding: text, as: UTF8.self))
      return
    }
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: ".") {
        isAfterPoint = true
      } else {
        significand = significand * 10 + UInt64(byte - UInt8(ascii: "0"))
        fraction += isAfterPoint ? 1 : 0
      }
    }
    while fraction > 0, significand.isMultiple(of: 10) {
      significand /= 10
      fraction -= 1
    }
    let magnitude = Decimal(sign: .plus, exponent: -fraction, significand: Decimal(significand))
    self = isNegative ? -magnitude : magnitude
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
}

extension Int {
  /// The decimal as an integer; `nil` where it has a fraction or does not fit.
  init?(exactly decimal: Decimal) {
    self.init(decimal.description)
  }
}
