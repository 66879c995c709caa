import Foundation

extension Decimal {
  /// The intended amount of a server that calculates in binary fractions: `26.849999999999998` becomes 26.85.
  /// Meaningful digits stay: `1.2345` and `0.00000001` do not change.
  var withoutBinaryNoise: Decimal {
    guard hasDigitsOfBinaryFraction else { return self }
    return (0...8).lazy.map { (rounded(to: $0), $0) }
      .first { abs(self - $0.0) < tolerance(at: $0.1) }?.0 ?? self
  }

  /// Rounding errors of binary fractions show up as fifteen digits or more, or a few less in single precision
  /// and long sums. Real prices do not look like that.
  private var hasDigitsOfBinaryFraction: Bool {
    let digits = description.drop { !$0.isNumber || $0 == "0" || $0 == "." }.filter(\.isNumber)
    let fraction = description.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first ?? ""
    return fraction.count > 8 && digits.count >= 12
  }

  /// No currency has more than four digits. Up to there a millionth of a unit is noise; beyond, only what
  /// double precision loses.
  private func tolerance(at places: Int) -> Decimal {
    places <= 4
      ? Decimal(sign: .plus, exponent: -6, significand: 1)
      : max(abs(self), 1) * Decimal(sign: .plus, exponent: -13, significand: 1)
  }

  private func rounded(to places: Int) -> Decimal {
    var exact = self
    var result = Decimal()
    NSDecimalRound(&result, &exact, places, .plain)
    return result
  }
}
