/// One frame: a grid of cells and where the hardware cursor stands. Screens draw into it; the terminal paints it.
public struct Canvas: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// Row by row, `width × height` of them.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor stands; `nil` hides it.
  public var cursor: Position?

  public struct Position: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  public init(width: Int, height: Int, filledWith cell: Cell = .blank) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: cell, count: self.width * self.height)
  }

  public var bounds: Rect { Rect(width: width, height: height) }

  /// Reading outside the canvas yields a blank cell, writing there does nothing.
  public internal(set) subscript(column: Int, row: Int) -> Cell {
    get { contains(column, row) ? cells[row * width + column] : .blank }
    set { if contains(column, row) { cells[row * width + column] = newValue } }
  }

  public func row(_ row: Int) -> ArraySlice<Cell> { cells[row * width..<(row + 1) * width] }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    (0..<width).contains(column) && (0..<height).contains(row)
  }
}
