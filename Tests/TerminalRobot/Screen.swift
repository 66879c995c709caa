/// What the emulated terminal shows at one moment.
public struct Screen: Hashable, Sendable {
  /// One column of one row.
  public struct Cell: Hashable, Sendable {
    /// A character with its combining scalars; a space where there is nothing, empty in the right half of a wide one.
    public var text: String
    /// 1 or 2 columns.
    public var width: Int
    /// `0xRRGGBB`; `nil` is the terminal's own colour.
    public var foreground: UInt32?
    public var background: UInt32?
    public var isBold = false
    public var isUnderlined = false
    public var isReversed = false
  }

  /// A place; columns and rows count from 0.
  public struct Cursor: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// Row by row, each as long as the terminal is wide.
  public let rows: [[Cell]]
  /// `nil` while it is hidden.
  public let cursor: Cursor?
  /// What the program has called its window.
  public let title: String
  /// Whether the program shows its own screen, not that of its shell.
  public let isAlternate: Bool

  /// The rows as text, without the blanks at their ends.
  public var lines: [String] {
    rows.map { row in
      let line = row.map(\.text).joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// All lines, one below the other.
  public var text: String { lines.joined(separator: "\n") }

  /// The row and column where `text` begins first.
  public func position(of text: String) -> Cursor? {
    for (row, cells) in rows.enumerated() {
      for column in cells.indices where cells[column...].lazy.map(\.text).joined().hasPrefix(text) {
        return Cursor(column: column, row: row)
      }
    }
    return nil
  }
}
