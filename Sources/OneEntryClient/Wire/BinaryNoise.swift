import Foundation

extension Decimal {
  /// The amount that a server meant which calculates in binary fractions: `26.849999999999998` is 26.85. Digits that
  /// carry meaning stay, so `1.2345` and `0.00000001` are themselves.
  var withoutBinaryNoise: Decimal {
    guard hasDigitsOfBinaryFraction else { return self }
    return (0...8).lazy.map { (rounded(to: $0), $0) }
      .first { abs(self - $0.0) < tolerance(at: $0.1) }?.0 ?? self
  }

  /// A binary fraction that is not the nearest to a short decimal is written with fifteen digits or more; single
  /// precision and sums of many terms leave a few less. Nobody writes a price so.
  private var hasDigitsOfBinaryFraction: Bool {
    let digits = description.drop { !$0.isNumber || $0 == "0" || $0 == "." }.filter(\.isNumber)
    let fraction = description.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first ?? ""
    return fraction.count > 8 && digits.count >= 12
  }

  /// No currency has more than four digits. Up to there a millionth of a unit is noise; beyond, only what double
  /// precision loses.
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
