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

  /// Line ends and tabs become spaces.
  var onOneLine: String {
    String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
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
  static func `extension`(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
  }
}

/// A mask such as `$99-99-9999-9999`: `#` and `9` stand for a digit, everything else for itself. What a shopper types
/// is accepted with or without the fixed characters. Wire contract §4.4.
struct Mask {
  let text: String

  init(_ text: String) { self.text = text }

  func accepts(_ value: String) -> Bool {
    value.filter(\.isASCIIDigit).count == text.filter { $0 == "9" || $0 == "#" }.count
      && value.allSatisfy { $0.isASCIIDigit || text.contains($0) || " +-()".contains($0) }
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// A project's regular expression. `nil` where it cannot be checked safely: not understood, or of a shape whose
/// matching can take for ever (a repeated group that itself repeats).
struct Pattern {
  private let expression: NSRegularExpression

  init?(_ pattern: String) {
    guard pattern.count <= 512, pattern.firstMatch(of: /[+*}]\)[+*{]/) == nil,
      let expression = try? NSRegularExpression(pattern: pattern)
    else { return nil }
    self.expression = expression
  }

  func matches(_ text: String) -> Bool {
    let text = String(text.prefix(1024))
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}
