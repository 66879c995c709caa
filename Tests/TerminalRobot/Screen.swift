import TerminalPicture

/// What the emulated terminal shows at one moment.
public struct Screen: Hashable, Sendable {
  /// One column of one row.
  public typealias Cell = TerminalPicture.PictureCell

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

  /// A picture of it in a window; `title` is written in the bar.
  public func picture(title: String, theme: PictureTheme = .dark) -> SVGPicture {
    SVGPicture(rows: rows, cursor: cursor.map { ($0.column, $0.row) }, title: title, theme: theme)
  }

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
