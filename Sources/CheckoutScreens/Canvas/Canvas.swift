/// One frame: a grid of cells and where the hardware cursor stands. Screens draw into it; the terminal paints it.
public struct Canvas: Hashable, Sendable {
  /// In columns.
  public let width: Int
  /// In rows.
  public let height: Int
  /// Row by row, `width × height` of them.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor stands; `nil` hides it.
  public var cursor: Position?

  /// A cell's place, counted from 0 at the top left.
  public struct Position: Hashable, Sendable {
    /// From the left.
    public var column: Int
    /// From the top.
    public var row: Int

    /// The place in this column of this row.
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// An empty frame; a negative size is taken as 0.
  public init(width: Int, height: Int, filledWith cell: Cell = .blank) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: cell, count: self.width * self.height)
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(width: width, height: height) }

  /// Reading outside the canvas yields a blank cell, writing there does nothing. Only drawing writes: what is not
  /// ``SafeText`` cannot come here.
  public internal(set) subscript(column: Int, row: Int) -> Cell {
    get { contains(column, row) ? cells[row * width + column] : .blank }
    set { if contains(column, row) { cells[row * width + column] = newValue } }
  }

  /// The cells of one row, from left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> { cells[row * width..<(row + 1) * width] }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    (0..<width).contains(column) && (0..<height).contains(row)
  }
}
