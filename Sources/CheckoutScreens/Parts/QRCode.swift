/// A QR code in half blocks, two modules in one cell: dark modules on white, whatever the theme is. Without half blocks
/// a module is two cells wide.
struct QRCode {
  /// Row by row; `true` is dark.
  var modules: [[Bool]]
  /// Whether there are no half blocks.
  var isASCII = false

  /// In cells, with the widest quiet zone that fits; `nil` where the code is too large.
  func size(fitting width: Int, _ height: Int) -> (width: Int, height: Int)? {
    quietZone(fitting: width, height).map { (columns($0), rows($0)) }
  }

  /// Does nothing where the code is too large.
  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard let quiet = quietZone(fitting: rect.width, rect.height) else { return }
    for row in 0..<rows(quiet) {
      for column in 0..<columns(quiet) {
        canvas[rect.column + column, rect.row + row] = cell(column, row, quiet)
      }
    }
  }

  private func cell(_ column: Int, _ row: Int, _ quiet: Int) -> Cell {
    if isASCII {
      return Cell(" ", isDark(column / 2 - quiet, row - quiet) ? Self.whiteOnBlack : Self.blackOnWhite)
    }
    let upper = isDark(column - quiet, 2 * row - quiet)
    let lower = isDark(column - quiet, 2 * row + 1 - quiet)
    return Cell(Self.block(upper, lower), Self.whiteOnBlack)
  }

  /// The standard asks for four modules; readers take two, and one at a pinch.
  private func quietZone(fitting width: Int, _ height: Int) -> Int? {
    guard !modules.isEmpty else { return nil }
    return [4, 2, 1].first { columns($0) <= width && rows($0) <= height }
  }

  private func side(_ quiet: Int) -> Int { modules.count + 2 * quiet }
  private func columns(_ quiet: Int) -> Int { side(quiet) * (isASCII ? 2 : 1) }
  private func rows(_ quiet: Int) -> Int { isASCII ? side(quiet) : (side(quiet) + 1) / 2 }

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
  /// Light even where there are no colours.
  private static let blackOnWhite = Style(foreground: .white, background: .black, isReversed: true)
}
