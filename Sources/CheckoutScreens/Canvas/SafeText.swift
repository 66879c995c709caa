/// Text that is fit for a terminal, and the only text that a ``Canvas`` draws.
///
/// Our own words are literals. What came from outside goes through ``init(untrusted:)``. Interpolation takes numbers
/// and other safe texts, but no `String`, so that text from a server cannot slip into a sentence uncleaned.
public struct SafeText: Hashable, Sendable {
  /// One line; every scalar spacing or combining, none that moves a cursor, is invisible or turns the direction.
  public let string: String

  init(cleaned string: String) { self.string = string }

  /// Cleans what came from outside. Controls, bidirectional controls, zero-width and tag characters go; tabs and line
  /// ends become spaces; a joined emoji keeps its first picture; a flag becomes its two letters; at most four combining
  /// marks stay on a character. The result has at most 4 KiB.
  public init(untrusted text: String) {
    if text.utf8.count <= TextCleaning.byteLimit, text.isPlainASCII {
      string = text
      return
    }
    var cleaning = TextCleaning()
    for scalar in text.unicodeScalars.prefix(4 * TextCleaning.byteLimit) {
      guard cleaning.take(scalar) else { break }
    }
    string = cleaning.result
  }

  /// A text `count` times, as the dots of a secret.
  public init(repeating text: SafeText, count: Int) {
    string = String(repeating: text.string, count: max(0, count))
  }

  /// Whether nothing would be drawn.
  public var isEmpty: Bool { string.isEmpty }

  /// One text after the other.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(cleaned: left.string + right.string)
  }
}

extension String {
  /// Most texts are: they need no cleaning, and each byte is a column.
  var isPlainASCII: Bool { utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F } }
}

extension SafeText: CustomStringConvertible {
  /// The text itself.
  public var description: String { string }
}

extension Sequence<SafeText> {
  /// All texts in a row, the separator between them.
  public func joined(separator: SafeText = "") -> SafeText {
    SafeText(cleaned: map(\.string).joined(separator: separator.string))
  }
}
