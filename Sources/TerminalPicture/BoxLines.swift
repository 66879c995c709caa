/// The strokes of a box-drawing character: from the middle of the cell to those edges it reaches.
struct BoxLines: Hashable {
  private enum Weight: Hashable { case light, heavy, double }

  private enum Edge: Hashable { case left, right, up, down }

  private var edges: Set<Edge>
  private var weight: Weight
  private var isRounded = false

  init?(_ scalar: Unicode.Scalar) {
    guard let (index, weight) = Self.find(scalar) else { return nil }
    edges = Self.shapes[index % Self.shapes.count]
    self.weight = weight
    isRounded = index >= Self.shapes.count
  }

  private static let shapes: [Set<Edge>] = [
    [.left, .right], [.up, .down], [.right, .down], [.left, .down], [.right, .up], [.left, .up],
    [.up, .down, .right], [.up, .down, .left], [.left, .right, .down], [.left, .right, .up],
    [.left, .right, .up, .down], [.left], [.up], [.right], [.down],
  ]

  /// In the order of `shapes`; the light ones go on with rounded corners in the places of their edges.
  private static let characters: [(Weight, [Unicode.Scalar?])] = [
    (.light, Array("─│┌┐└┘├┤┬┴┼╴╵╶╷".unicodeScalars) + [nil, nil] + Array("╭╮╰╯".unicodeScalars)),
    (.heavy, Array("━┃┏┓┗┛┣┫┳┻╋╸╹╺╻".unicodeScalars)),
    (.double, Array("═║╔╗╚╝╠╣╦╩╬".unicodeScalars)),
  ]

  private static func find(_ scalar: Unicode.Scalar) -> (Int, Weight)? {
    guard (0x2500...0x257F).contains(scalar.value) else { return nil }
    for (weight, scalars) in characters {
      if let index = scalars.firstIndex(of: scalar) { return (index, weight) }
    }
    return nil
  }

  func svg(x: Int, y: Int, color: String) -> String {
    let path = isRounded ? rounded(x, y) : weight == .double ? doubled(x, y) : straight(x, y)
    let width = weight == .heavy ? 3 : 1
    return
      #"<path d="\#(path)" fill="none" stroke="\#(color)" stroke-width="\#(width)" stroke-linecap="square"/>"#
  }

  private func end(_ edge: Edge, _ x: Double, _ y: Double) -> (x: Double, y: Double) {
    let (width, height) = (Double(SVGPicture.cell.width) / 2, Double(SVGPicture.cell.height) / 2)
    return switch edge {
    case .left: (x - width, y)
    case .right: (x + width, y)
    case .up: (x, y - height)
    case .down: (x, y + height)
    }
  }

  private func middle(_ x: Int, _ y: Int) -> (x: Double, y: Double) {
    (Double(x) + Double(SVGPicture.cell.width) / 2, Double(y) + Double(SVGPicture.cell.height) / 2)
  }

  private var inOrder: [Edge] { [Edge.left, .right, .up, .down].filter(edges.contains) }

  private func straight(_ x: Int, _ y: Int) -> String {
    let (x, y) = middle(x, y)
    return inOrder.map { edge in
      let end = end(edge, x, y)
      return "M\(x) \(y)L\(end.x) \(end.y)"
    }.joined()
  }

  /// A quarter of an ellipse between the two edges.
  private func rounded(_ x: Int, _ y: Int) -> String {
    let (x, y) = middle(x, y)
    let (from, to) = (end(inOrder[0], x, y), end(inOrder[1], x, y))
    return "M\(from.x) \(from.y)Q\(x) \(y) \(to.x) \(to.y)"
  }

  /// Two strokes beside the middle; where a side has no edge of its own, its stroke goes around.
  private func doubled(_ x: Int, _ y: Int) -> String {
    let (x, y) = middle(x, y)
    let gap = 1.5
    var path = ""
    for edge in inOrder {
      let end = end(edge, x, y)
      for side in [-gap, gap] {
        path +=
          edge == .left || edge == .right
          ? "M\(x + reach(edge, side, gap)) \(y + side)L\(end.x) \(end.y + side)"
          : "M\(x + side) \(y + reach(edge, side, gap))L\(end.x + side) \(end.y)"
      }
    }
    return path
  }

  /// How far beyond the middle a stroke begins: at the near stroke of the edge it meets, else at the far one.
  private func reach(_ edge: Edge, _ side: Double, _ gap: Double) -> Double {
    let (meets, inward): (Edge, Double) =
      switch edge {
      case .left: (side < 0 ? .up : .down, -gap)
      case .right: (side < 0 ? .up : .down, gap)
      case .up: (side < 0 ? .left : .right, -gap)
      case .down: (side < 0 ? .left : .right, gap)
      }
    return edges.contains(meets) ? inward : -inward
  }
}
