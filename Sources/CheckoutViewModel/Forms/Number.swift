import Foundation

/// Reads decimal numbers strictly: digits, one point or comma, one leading sign.
public enum Number {
  /// The number, exactly; `nil` where the text is none.
  public static func decimal(from text: String) -> Decimal? {
    let plain = text.replacing(",", with: ".")
    guard plain.wholeMatch(of: /[+-]?[0-9]{1,30}(\.[0-9]{1,20})?/) != nil else { return nil }
    return Decimal(string: plain, locale: Locale(identifier: "en_US_POSIX"))
  }
}
