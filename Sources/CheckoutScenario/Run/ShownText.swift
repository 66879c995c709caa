import CheckoutScreens

/// The text of a frame, for what is to be seen on it.
public struct ShownText: Equatable, Sendable {
  /// The rows, without the blanks at their ends.
  public let lines: [String]

  /// What a frame shows.
  public init(_ canvas: Canvas) {
    lines = (0..<canvas.height).map { row in
      let line = canvas.row(row).map(\.text).joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Whether a row has the text; a space matches every kind of space.
  func contains(_ text: String) -> Bool {
    let wanted = Self.plain(text)
    return lines.contains { Self.plain($0).contains(wanted) }
  }

  private static func plain(_ text: String) -> String {
    text.replacing(/[\u{A0}\u{202F}]/, with: " ")
  }

  /// All rows, one below the other.
  public var text: String { lines.joined(separator: "\n") }
}
