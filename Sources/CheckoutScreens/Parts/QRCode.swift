/// A QR code in half blocks, two modules in one cell: dark modules on white, whatever the theme is.
struct QRCode {
  /// Row by row; `true` is dark.
  var modules: [[Bool]]

  /// In cells, with the widest quiet zone that fits; `nil` where the code is too large.
  func size(fitting width: Int, _ height: Int) -> (width: Int, height: Int)? {
    quietZone(fitting: width, height).map { (side($0), (side($0) + 1) / 2) }
  }

  /// Does nothing where the code is too large.
  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard let quiet = quietZone(fitting: rect.width, rect.height) else { return }
    let side = side(quiet)
    for row in 0..<(side + 1) / 2 {
      for column in 0..<side {
        let upper = isDark(column - quiet, 2 * row - quiet)
        let lower = isDark(column - quiet, 2 * row + 1 - quiet)
        canvas[rect.column + column, rect.row + row] = Cell(Self.block(upper, lower), Self.whiteOnBlack)
      }
    }
  }

  /// The standard asks for four modules; readers take two, and one at a pinch.
  private func quietZone(fitting width: Int, _ height: Int) -> Int? {
    guard !modules.isEmpty else { return nil }
    return [4, 2, 1].first { side($0) <= width && (side($0) + 1) / 2 <= height }
  }

  private func side(_ quiet: Int) -> Int { modules.count + 2 * quiet }

  private func isDark(_ column: Int, _ row: Int) -> Bool {
    modules.indices.contains(row) && modules[row].indices.contains(column) && modules[row][column]
  }

  /// The light modules are what is drawn, so that the code survives a terminal without colours.
  private static func block(_ upper: Bool, _ lower: Bool) -> String {
    switch (upper, lower) {
    case (false, false): "█"
    case (false, true): "▀"
    case (true, false): "▄"
    case (true, true): " "
    }
  }

  private static let whiteOnBlack = Style(foreground: .white, background: .black)
}
