import Foundation

/// Reads decimal numbers as people write them, as long as there is one way to read them.
public enum Number {
  /// What a text says as a number.
  public enum Reading: Equatable, Sendable {
    case number(Decimal)
    /// `1,234` is a thousand and more to one reader, and little more than one to another.
    case ambiguous
    case none
  }

  /// The number, exactly; `nil` where the text is none, or could be read in two ways.
  public static func decimal(from text: String) -> Decimal? {
    if case .number(let number) = reading(of: text) { number } else { nil }
  }

  /// A whole number, also in groups of three digits with spaces between them.
  static func whole(from text: String) -> Int? {
    let isGrouped = text.wholeMatch(of: /[+-]?[0-9]{1,3}(\s[0-9]{3})+/) != nil
    return Int(isGrouped ? text.filter { !$0.isWhitespace } : text)
  }

  /// Reads digits with one leading sign, a point or comma before the decimals, and groups of three digits.
  public static func reading(of text: String) -> Reading {
    if text.wholeMatch(of: /[+-]?[1-9][0-9]{0,2},[0-9]{3}/) != nil { return .ambiguous }
    guard text.count <= 64, let plain = plain(text),
      let number = Decimal(string: plain, locale: Locale(identifier: "en_US_POSIX"))
    else { return .none }
    return .number(number)
  }

  private static func plain(_ text: String) -> String? {
    if text.wholeMatch(of: /[+-]?[0-9]{1,30}([.,][0-9]{1,20})?/) != nil {
      return text.replacing(",", with: ".")
    }
    if text.wholeMatch(of: /[+-]?[0-9]{1,3}(\s[0-9]{3}){1,9}([.,][0-9]{1,20})?/) != nil {
      return text.filter { !$0.isWhitespace }.replacing(",", with: ".")
    }
    if text.wholeMatch(of: /[+-]?[0-9]{1,3}(,[0-9]{3}){2,9}|[+-]?[0-9]{1,3}(,[0-9]{3}){1,9}\.[0-9]{1,20}/)
      != nil
    {
      return text.replacing(",", with: "")
    }
    if text.wholeMatch(of: /[+-]?[0-9]{1,3}(\.[0-9]{3}){2,9}|[+-]?[0-9]{1,3}(\.[0-9]{3}){1,9},[0-9]{1,20}/)
      != nil
    {
      return text.replacing(".", with: "").replacing(",", with: ".")
    }
    return nil
  }
}
