import CheckoutScreens
import TerminalPicture

extension RunFrame {
  /// The frame in a window, with the title in its bar.
  public func picture(title: String) -> SVGPicture {
    SVGPicture(canvas(), title: title, theme: app.theme)
  }
}

extension SVGPicture {
  /// A frame in a window, with the title in its bar; `theme` is the name of the program's own.
  public init(_ canvas: Canvas, title: String, theme: String) {
    self.init(
      rows: (0..<canvas.height).map { Self.row(canvas.row($0)) },
      cursor: canvas.cursor.map { ($0.column, $0.row) }, title: title,
      theme: theme == Theme.light.name ? .light : .dark)
  }

  /// The right half of a wide character is empty.
  private static func row(_ cells: ArraySlice<Cell>) -> [PictureCell] {
    cells.indices.map { index in
      PictureCell(cells[index], isWide: index + 1 < cells.endIndex && cells[index + 1].text.isEmpty)
    }
  }
}

extension PictureCell {
  fileprivate init(_ cell: Cell, isWide: Bool) {
    self.init(
      cell.text, width: isWide ? 2 : 1, foreground: cell.style.foreground?.hex,
      background: cell.style.background?.hex, isBold: cell.style.isBold, isDim: cell.style.isDim,
      isUnderlined: cell.style.isUnderlined, isReversed: cell.style.isReversed)
  }
}

extension Color {
  fileprivate var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
