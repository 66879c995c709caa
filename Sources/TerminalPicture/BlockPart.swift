/// One rectangle of a block element (U+2580 to U+259F), in eighths of a cell from its top left.
struct BlockPart: Hashable {
  var left = 0
  var top = 0
  var right = 8
  var bottom = 8
  /// In quarters, for the shades.
  var opacity = 4

  static func parts(of scalar: Unicode.Scalar) -> [BlockPart]? {
    let number = Int(scalar.value)
    switch number {
    case 0x2580: return [BlockPart(bottom: 4)]
    case 0x2581...0x2588: return [BlockPart(top: 8 - (number - 0x2580))]
    case 0x2589...0x258F: return [BlockPart(right: 8 - (number - 0x2588))]
    case 0x2590: return [BlockPart(left: 4)]
    case 0x2591...0x2593: return [BlockPart(opacity: number - 0x2590)]
    case 0x2594: return [BlockPart(bottom: 1)]
    case 0x2595: return [BlockPart(left: 7)]
    case 0x2596...0x259F: return quadrants[number - 0x2596]
    default: return nil
    }
  }

  private static let upperLeft = BlockPart(right: 4, bottom: 4)
  private static let upperRight = BlockPart(left: 4, bottom: 4)
  private static let lowerLeft = BlockPart(top: 4, right: 4)
  private static let lowerRight = BlockPart(left: 4, top: 4)

  /// ▖ ▗ ▘ ▙ ▚ ▛ ▜ ▝ ▞ ▟
  private static let quadrants = [
    [lowerLeft], [lowerRight], [upperLeft], [upperLeft, lowerLeft, lowerRight], [upperLeft, lowerRight],
    [upperLeft, upperRight, lowerLeft], [upperLeft, upperRight, lowerRight], [upperRight],
    [upperRight, lowerLeft],
    [upperRight, lowerLeft, lowerRight],
  ]

  func svg(x: Int, y: Int, color: String) -> String {
    let (width, height) = (Double(SVGPicture.cell.width) / 8, Double(SVGPicture.cell.height) / 8)
    let shade = opacity < 4 ? #" fill-opacity="\#(Double(opacity) / 4)""# : ""
    return """
      <rect x="\(Double(x) + Double(left) * width)" y="\(Double(y) + Double(top) * height)" \
      width="\(Double(right - left) * width)" height="\(Double(bottom - top) * height)" fill="\(color)"\(shade) \
      shape-rendering="crispEdges"/>
      """
  }
}
