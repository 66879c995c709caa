/// A QR code: dark modules on white, whatever the theme is. It is as large as fits: a module is two cells wide, or two
/// modules share a cell in half blocks. Without half blocks there is only the large form.
struct QRCode {
  /// Row by row; `true` is dark.
  var modules: [[Bool]]
  /// Whether there are no half blocks.
  var isASCII = false

  /// In cells; `nil` where the code is too large.
  func size(fitting width: Int, _ height: Int) -> (width: Int, height: Int)? {
    form(fitting: width, height).map { (columns($0), rows($0)) }
  }

  /// Does nothing where the code is too large.
  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard let form = form(fitting: rect.width, rect.height) else { return }
    for row in 0..<rows(form) {
      for column in 0..<columns(form) {
        canvas[rect.column + column, rect.row + row] = cell(column, row, form)
      }
    }
  }

  private struct Form {
    var isLarge: Bool
    /// The standard asks for four modules around the code; readers take two, and one at a pinch.
    var quiet: Int
  }

  private func form(fitting width: Int, _ height: Int) -> Form? {
    guard !modules.isEmpty else { return nil }
    let large = [4, 2].map { Form(isLarge: true, quiet: $0) }
    let small = [4, 2, 1].map { Form(isLarge: isASCII, quiet: $0) }
    return (large + small).first { columns($0) <= width && rows($0) <= height }
  }

  private func side(_ form: Form) -> Int { modules.count + 2 * form.quiet }
  private func columns(_ form: Form) -> Int { form.isLarge ? 2 * side(form) : side(form) }
  private func rows(_ form: Form) -> Int { form.isLarge ? side(form) : (side(form) + 1) / 2 }

  private func cell(_ column: Int, _ row: Int, _ form: Form) -> Cell {
    let quiet = form.quiet
    if form.isLarge {
      let isDark = isDark(column / 2 - quiet, row - quiet)
      if isASCII { return Cell(" ", isDark ? Self.whiteOnBlack : Self.blackOnWhite) }
      return Cell(Self.block(isDark, isDark), Self.whiteOnBlack)
    }
    let upper = isDark(column - quiet, 2 * row - quiet)
    let lower = isDark(column - quiet, 2 * row + 1 - quiet)
    return Cell(Self.block(upper, lower), Self.whiteOnBlack)
  }

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
