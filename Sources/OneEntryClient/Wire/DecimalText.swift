import Foundation

extension Decimal {
  /// Reads plain decimal notation (`340`, `-5`, `340.00`) and nothing else: no exponent, no grouping, no
  /// `NaN`, no white space, no more digits than are kept exactly.
  init?(plain text: String) {
    let digits = text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.count <= 34, text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil else { return nil }
    self.init(string: text, locale: Locale(identifier: "en_US_POSIX"))
  }
}

extension Int {
  /// The decimal as an integer; `nil` where it has a fraction or does not fit.
  init?(exactly decimal: Decimal) {
    self.init(decimal.description)
  }
}
