import Foundation

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
