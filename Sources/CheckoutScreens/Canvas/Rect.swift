/// A rectangle of cells; rows and columns count from 0 at the top left.
public struct Rect: Hashable, Sendable {
  /// The first column.
  public var column: Int
  /// The first row.
  public var row: Int
  /// In columns.
  public var width: Int
  /// In rows.
  public var height: Int

  /// A rectangle; a negative size is taken as 0.
  public init(column: Int = 0, row: Int = 0, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The columns that it covers.
  var columns: Range<Int> { column..<column + width }
  /// The rows that it covers.
  var rows: Range<Int> { row..<row + height }
  /// The column after the last one.
  var trailing: Int { column + width }
  /// The row after the last one.
  var bottom: Int { row + height }

  /// What is left inside after taking this much off each side.
  func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(column: column + columns, row: row + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The same size, this many columns further right; wider by as much to the left where negative.
  func offset(columns: Int) -> Rect {
    Rect(column: column + columns, row: row, width: width - columns, height: height)
  }

  /// What is left below the first `count` rows.
  func dropping(rows count: Int) -> Rect {
    let count = min(max(0, count), height)
    return Rect(column: column, row: row + count, width: width, height: height - count)
  }

  /// The first `count` rows.
  func prefix(rows count: Int) -> Rect {
    Rect(column: column, row: row, width: width, height: min(max(0, count), height))
  }

  /// The first `count` columns, and what is right of them.
  func split(columns count: Int) -> (left: Rect, right: Rect) {
    let count = min(max(0, count), width)
    return (
      Rect(column: column, row: row, width: count, height: height),
      Rect(column: column + count, row: row, width: width - count, height: height)
    )
  }

  /// Where a page is in a window: in the middle of one that is so wide that its lines would be hard to follow, and a
  /// little below the top of a tall one.
  var page: Rect {
    let page = centred(width: 120, height: height)
    return height < 30 ? page : page.dropping(rows: 1)
  }

  /// So many columns in the middle, all rows.
  func centred(columns: Int) -> Rect { centred(width: columns, height: height) }

  /// Without its last rows.
  func dropping(below count: Int) -> Rect { prefix(rows: height - count) }

  /// A rectangle of this size in the middle, as far as it fits.
  func centred(width: Int, height: Int) -> Rect {
    let (width, height) = (min(width, self.width), min(height, self.height))
    return Rect(
      column: column + (self.width - width) / 2, row: row + (self.height - height) / 2, width: width,
      height: height)
  }
}
