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
  var isPlainASCII: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy(\.isPlain) } ?? utf8.allSatisfy(\.isPlain)
  }
}

extension UInt8 {
  fileprivate var isPlain: Bool { 0x20 <= self && self < 0x7F }
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

extension SafeText: ExpressibleByStringInterpolation {
  /// Our own words: only what stands in the source is a `StaticString`.
  public init(stringLiteral literal: StaticString) { string = literal.description }

  /// Our own words with numbers and safe texts between them.
  public init(stringInterpolation interpolation: Interpolation) { string = interpolation.string }

  /// Collects the parts of a sentence. It has no way to take a `String`.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var string = ""

    /// Starts with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) { string.reserveCapacity(literalCapacity) }

    /// Takes a piece of our own words.
    public mutating func appendLiteral(_ literal: StaticString) { string += literal.description }

    /// Takes a text that is clean already.
    public mutating func appendInterpolation(_ text: SafeText) { string += text.string }

    /// Takes a whole number, without grouping.
    public mutating func appendInterpolation(_ number: Int) { string += String(number) }
  }
}

extension SafeText {
  /// What each column, or two, will hold.
  var glyphs: Glyphs { Glyphs(scalars: string.unicodeScalars) }

  /// In columns.
  public var width: Int {
    string.isPlainASCII
      ? string.utf8.count : string.unicodeScalars.reduce(0) { $0 + TextWidth.columns(of: $1) }
  }

  /// At most `columns` wide; what is cut is marked by `…`.
  func truncated(to columns: Int) -> SafeText {
    guard width > columns else { return self }
    return columns > 0 ? prefix(columns - 1) + "…" : ""
  }

  /// What a sentence that ends with it in quotation marks still needs.
  var fullStop: SafeText { string.last.map(".!?…".contains) == true ? "" : "." }

  /// As much of the beginning as fits.
  func prefix(_ columns: Int) -> SafeText {
    var kept = ""
    var used = 0
    for glyph in glyphs {
      used += glyph.width
      if used > columns { break }
      kept += glyph.content.string
    }
    return SafeText(cleaned: kept)
  }

  /// What is left without the first columns; half a wide character goes whole.
  func dropping(columns: Int) -> SafeText {
    var used = 0
    let rest = glyphs.drop { glyph in
      defer { used += glyph.width }
      return used < columns
    }
    return SafeText(cleaned: rest.map(\.content.string).joined())
  }

  /// Exactly `columns` wide: cut or filled with spaces.
  func fitted(to columns: Int, _ alignment: Alignment = .leading) -> SafeText {
    let text = truncated(to: columns)
    let space = SafeText(repeating: " ", count: columns - text.width)
    return alignment == .leading ? text + space : space + text
  }

  /// At which end of its place a text stands.
  enum Alignment: Hashable, Sendable { case leading, trailing }
}

extension SafeText {
  /// The same words, kept on one line by wrapping as long as they fit one.
  var unbroken: SafeText { SafeText(cleaned: string.replacing(" ", with: "\u{A0}")) }

  /// Lines of at most `columns`, broken at spaces, and inside a word only where it is longer than a line.
  func wrapped(to columns: Int) -> [SafeText] {
    guard columns > 0 else { return [] }
    var lines: [SafeText] = []
    var line: SafeText = ""
    for word in words(upTo: columns) {
      if line.isEmpty {
        line = word
      } else if line.width + 1 + word.width <= columns {
        line = "\(line) \(word)"
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + [line]
  }

  /// In columns.
  var longestWord: Int { words(upTo: .max).map(\.width).max() ?? 0 }

  private func words(upTo columns: Int) -> [SafeText] {
    Self.gluingPunctuation(string.split(separator: " ").map(String.init)).flatMap {
      SafeText(cleaned: $0).pieces(of: columns)
    }
  }

  /// No line begins with a sign that French sets apart from its word, or ends with an opening one.
  private static func gluingPunctuation(_ words: [String]) -> [String] {
    words.reduce(into: []) { glued, word in
      if let last = glued.last, last.hasSuffix("«") || [":", ";", "?", "!", "»"].contains(word) {
        glued[glued.count - 1] = "\(last)\u{A0}\(word)"
      } else {
        glued.append(word)
      }
    }
  }

  private func pieces(of columns: Int) -> [SafeText] {
    guard width > columns else { return [self] }
    var pieces: [SafeText] = []
    var piece = ""
    var used = 0
    for glyph in glyphs {
      if used + glyph.width > columns && !piece.isEmpty {
        pieces.append(SafeText(cleaned: piece))
        (piece, used) = ("", 0)
      }
      piece += glyph.content.string
      used += glyph.width
    }
    return pieces + [SafeText(cleaned: piece)]
  }
}
