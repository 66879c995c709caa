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
    self.init(string: text)
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
