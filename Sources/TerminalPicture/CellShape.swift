/// A character that is a shape more than a letter: it must meet its neighbours without a gap.
enum CellShape {
  /// Strokes from the middle to the edges.
  case box(BoxLines)
  /// Filled parts, in eighths of a cell.
  case blocks([BlockPart])

  init?(_ text: String) {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    if let lines = BoxLines(scalar) {
      self = .box(lines)
    } else if let parts = BlockPart.parts(of: scalar) {
      self = .blocks(parts)
    } else {
      return nil
    }
  }

  func svg(x: Int, y: Int, color: String) -> String {
    switch self {
    case .box(let lines): lines.svg(x: x, y: y, color: color)
    case .blocks(let parts): parts.map { $0.svg(x: x, y: y, color: color) }.joined()
    }
  }
}
