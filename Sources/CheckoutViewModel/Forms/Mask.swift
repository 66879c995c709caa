/// A mask such as `$99-99-9999-9999`: `#` and `9` stand for a digit, everything else for itself. What a shopper types
/// is accepted with or without the fixed characters, and with or without the hint before it. Wire contract §4.4.
struct Mask {
  let text: String
  let hint: String

  init(_ text: String, hint: String?) {
    self.text = text
    self.hint = hint ?? ""
  }

  func accepts(_ value: String) -> Bool {
    let rest = value.hasPrefix(hint) ? String(value.dropFirst(hint.count)).trimmingWhitespace : value
    return fits(rest) || hasAllDigits(rest)
  }

  private func fits(_ value: String) -> Bool {
    value.count == text.count && zip(text, value).allSatisfy { Self.isPlace($0) ? $1.isASCIIDigit : $0 == $1 }
  }

  private func hasAllDigits(_ value: String) -> Bool {
    value.count(where: \.isASCIIDigit) == text.count(where: Self.isPlace)
      && value.allSatisfy { $0.isASCIIDigit || " -()./".contains($0) }
  }

  private static func isPlace(_ character: Character) -> Bool { character == "9" || character == "#" }
}
