import Foundation

/// A project's regular expression; `nil` where it is not understood. Projects write JavaScript's dialect, with slashes
/// and flags around it (`/^[0-9]{5}$/i`) or without.
struct Pattern {
  private let expression: NSRegularExpression

  init?(_ pattern: String) {
    guard pattern.count <= 512, let (source, options) = Self.parts(of: pattern),
      !Self.repeatsTooMuch(source),
      let expression = try? NSRegularExpression(pattern: source, options: options)
    else { return nil }
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

extension Pattern {
  private static func parts(of pattern: String) -> (source: String, NSRegularExpression.Options)? {
    guard let match = pattern.wholeMatch(of: /\/(.+)\/([a-z]*)/.dotMatchesNewlines()) else {
      return (pattern, [])
    }
    return options(of: match.2).map { (String(match.1), $0) }
  }

  /// `nil` for a flag that JavaScript does not have. `g`, `y`, `d`, `u` and `v` do not change what is judged here.
  private static func options(of flags: Substring) -> NSRegularExpression.Options? {
    var options: NSRegularExpression.Options = []
    for flag in flags {
      switch flag {
      case "i": options.insert(.caseInsensitive)
      case "m": options.insert(.anchorsMatchLines)
      case "s": options.insert(.dotMatchesLineSeparators)
      case "d", "g", "u", "v", "y": break
      // Any other letter: the slashes meant something else.
      default: return nil
      }
    }
    return options
  }

  /// Counted repeats multiply while the engine compiles them, so that a few letters can ask for gigabytes.
  private static func repeatsTooMuch(_ source: String) -> Bool {
    let counts = source.matches(of: /\{([0-9]+)(?:,([0-9]*))?\}/).map { match in
      max(Int(match.1) ?? .max, match.2.map { Int($0) ?? 1 } ?? 1)
    }
    let product = counts.reduce(1) {
      $0.multipliedReportingOverflow(by: max(1, $1)).overflow ? .max : $0 * max(1, $1)
    }
    return product > 1_000_000 || counts.contains { $0 > 10_000 }
  }
}
