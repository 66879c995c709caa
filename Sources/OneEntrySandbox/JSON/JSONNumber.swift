import Foundation

/// Numbers as JavaScript reads them: `1.0` and `1e2` are whole, and what is too large is still a number.
enum JSONNumber {
  /// The number that a text is; nil when it is none. A strict text is a JSON literal; otherwise spaces around it, leading
  /// zeros and a bare dot are fine, as for `Number("07")`.
  static func value(of text: String, isStrict: Bool = false) -> JSON? {
    let text = isStrict ? text : text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard isStrict ? isLiteral(text) : isNumeric(text) else { return nil }
    if let whole = Int(text) { return .int(whole) }
    guard let double = Double(text) else { return nil }
    if double.magnitude < 9e15, double == double.rounded() { return .int(Int(double)) }
    return .decimal(double.isFinite ? Decimal(string: text) ?? .nan : .nan)
  }

  private static func isLiteral(_ text: String) -> Bool {
    text.wholeMatch(of: /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/) != nil
  }

  private static func isNumeric(_ text: String) -> Bool {
    text.wholeMatch(of: /[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/) != nil
  }
}

extension JSON {
  /// A whole number within bounds, or a refusal in the words of the validator that OneEntry uses. Nothing out of range is
  /// replaced by something in range.
  static func whole(_ value: JSON?, _ name: String, in range: ClosedRange<Int>) throws(Refusal) -> Int {
    guard let value, value.isNumber else { throw Refusal(400, "\"\(name)\" must be a number") }
    guard let number = value.number else { throw Refusal(400, "\"\(name)\" must be a safe number") }
    guard number >= Decimal(range.lowerBound) else {
      let rule = range.lowerBound == 1 ? "a positive number" : "greater than or equal to \(range.lowerBound)"
      throw Refusal(400, "\"\(name)\" must be \(rule)")
    }
    guard number <= Decimal(range.upperBound) else {
      throw Refusal(400, "\"\(name)\" must be less than or equal to \(range.upperBound)")
    }
    guard let whole = value.int else { throw Refusal(400, "\"\(name)\" must be an integer") }
    return whole
  }

  private var isNumber: Bool {
    switch self {
    case .int, .decimal: true
    case .null, .bool, .string, .array, .object: false
    }
  }
}

extension ClosedRange<Int> {
  /// What a column for whole numbers holds, from a number on.
  static func column(from lowest: Int) -> ClosedRange<Int> { lowest...Int(Int32.max) }
}
