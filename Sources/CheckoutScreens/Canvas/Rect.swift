/// A rectangle of cells; rows and columns count from 0 at the top left.
public struct Rect: Hashable, Sendable {
  public var column: Int
  public var row: Int
  public var width: Int
  public var height: Int

  public init(column: Int = 0, row: Int = 0, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public var columns: Range<Int> { column..<column + width }
  public var rows: Range<Int> { row..<row + height }
  /// The column after the last one.
  public var trailing: Int { column + width }
  /// The row after the last one.
  public var bottom: Int { row + height }

  /// What is left inside after taking this much off each side.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(column: column + columns, row: row + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// What is left below the first `count` rows.
  public func dropping(rows count: Int) -> Rect {
    let count = min(max(0, count), height)
    return Rect(column: column, row: row + count, width: width, height: height - count)
  }

  /// The first `count` rows.
  public func prefix(rows count: Int) -> Rect {
    Rect(column: column, row: row, width: width, height: min(max(0, count), height))
  }

  /// The first `count` columns, and what is right of them.
  public func split(columns count: Int) -> (left: Rect, right: Rect) {
    let count = min(max(0, count), width)
    return (
      Rect(column: column, row: row, width: count, height: height),
      Rect(column: column + count, row: row, width: width - count, height: height)
    )
  }

  /// A rectangle of this size in the middle.
  public func centred(width: Int, height: Int) -> Rect {
    let (width, height) = (min(width, self.width), min(height, self.height))
    return Rect(
      column: column + (self.width - width) / 2, row: row + (self.height - height) / 2, width: width,
      height: height)
  }
}
