import Foundation
import OneEntryClient

extension Rule {
  /// Whether this rule makes a value obligatory, with or without a sentence of the project.
  public var isRequirement: Bool {
    switch self {
    case .required: true
    case .worded(let rule, _): rule.isRequirement
    default: false
    }
  }
}

extension String {
  var trimmingWhitespace: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// Whether something looks like an e-mail address: one `@`, something before it, a dotted name after it.
enum EmailAddress {
  static func isPlausible(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
  }
}

/// Reads decimal numbers strictly: digits, one point or comma, one leading sign.
public enum Number {
  /// The number, exactly; `nil` where the text is none.
  public static func decimal(from text: String) -> Decimal? {
    let plain = text.replacing(",", with: ".")
    guard plain.wholeMatch(of: /[+-]?[0-9]{1,30}(\.[0-9]{1,20})?/) != nil else { return nil }
    return Decimal(string: plain, locale: Locale(identifier: "en_US_POSIX"))
  }
}

enum JSONText {
  static func isValid(_ text: String) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
  }
}

enum FilePath {
  /// Whether a name ends in one of these, with or without a point, in whatever case.
  static func hasExtension(_ path: String, among allowed: [String]) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else { return allowed.isEmpty }
    let ending = name[point...].lowercased()
    return allowed.isEmpty || allowed.contains { ending == ($0.hasPrefix(".") ? $0 : "." + $0).lowercased() }
  }
}

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

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// A project's regular expression; `nil` where it is not understood.
struct Pattern {
  private let expression: NSRegularExpression

  init?(_ pattern: String) {
    guard pattern.count <= 512, let expression = try? NSRegularExpression(pattern: pattern) else {
      return nil
    }
    self.expression = expression
  }

  /// Whether the pattern is found in the text; `nil` where finding out takes too long, as it does for ever with some
  /// patterns. The effort is counted by the engine's own steps, so that the answer does not depend on the machine.
  func matches(_ text: String) -> Bool? {
    guard text.count <= 512 else { return nil }
    var isFound = false
    var steps = 0
    expression.enumerateMatches(
      in: text, options: .reportProgress, range: NSRange(text.startIndex..., in: text)
    ) { match, _, stop in
      isFound = match != nil
      steps += 1
      stop.pointee = ObjCBool(isFound || steps > text.count + 200)
    }
    return isFound || steps <= text.count + 200 ? isFound : nil
  }
}
