/// A picture of a screen in a window. What must join without a gap, lines of boxes and the squares of a QR code, is
/// drawn as shapes; the rest is text. The same screen is the same picture, byte for byte.
public struct SVGPicture: Sendable {
  let rows: [[PictureCell]]
  let cursor: (column: Int, row: Int)?
  let theme: PictureTheme
  let title: String

  /// Whole numbers, so that cells meet on pixels; a half block is a square.
  static let cell = (width: 10, height: 20)
  private static let margin = 44
  private static let padding = 14
  private static let bar = 38

  /// Rows of cells, each as long as the terminal is wide; `title` is written in the bar of the window.
  public init(
    rows: [[PictureCell]], cursor: (column: Int, row: Int)? = nil, title: String, theme: PictureTheme = .dark
  ) {
    self.rows = rows
    self.cursor = cursor
    self.title = title
    self.theme = theme
  }

  /// What the program paints its corner with, so that it reaches to the edge of the window.
  private var background: UInt32 { rows.first?.first?.background ?? theme.background }

  private var window: (width: Int, height: Int) {
    (
      (rows.first?.count ?? 0) * Self.cell.width + 2 * Self.padding,
      rows.count * Self.cell.height + 2 * Self.padding + Self.bar
    )
  }

  /// The whole document.
  public var svg: String {
    let (width, height) = window
    let whole = (width: width + 2 * Self.margin, height: height + 2 * Self.margin)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(whole.width)" height="\(whole.height)" \
      viewBox="0 0 \(whole.width) \(whole.height)">
      <defs><filter id="shadow" x="-20%" y="-20%" width="140%" height="150%"><feGaussianBlur stdDeviation="14"/>\
      </filter></defs>
      <g transform="translate(\(Self.margin) \(Self.margin))">
      \(frame(width: width, height: height))
      <g transform="translate(\(Self.padding) \(Self.bar + Self.padding))">
      \(backgrounds)
      \(cursorShape)
      \(shapes)
      \(texts)
      </g>
      </g>
      </svg>

      """
  }

  private func frame(width: Int, height: Int) -> String {
    let bar = Self.bar
    let dots = [0xED6A5E, 0xF4BF4F, 0x61C554].enumerated().map { index, color in
      #"<circle cx="\#(22 + 20 * index)" cy="\#(bar / 2)" r="6" fill="\#(UInt32(color).hex)"/>"#
    }
    return """
      <rect y="10" width="\(width)" height="\(height)" rx="12" fill="#000" fill-opacity="0.38" filter="url(#shadow)"/>
      <rect width="\(width)" height="\(height)" rx="12" fill="\(background.hex)"/>
      <path d="M0 \(bar)V12A12 12 0 0 1 12 0H\(width - 12)A12 12 0 0 1 \(width) 12V\(bar)Z" fill="\(theme.bar.hex)"/>
      <rect x="0.5" y="0.5" width="\(width - 1)" height="\(height - 1)" rx="11.5" fill="none" \
      stroke="\(theme.edge.hex)"/>
      \(dots.joined())
      <text x="\(width / 2)" y="\(bar / 2 + 5)" text-anchor="middle" font-family="DejaVu Sans" font-size="13" \
      fill="\(theme.title.hex)">\(title.escapedForXML)</text>
      """
  }

  private var cursorShape: String {
    guard let cursor else { return "" }
    let (width, height) = Self.cell
    return """
      <rect x="\(cursor.column * width)" y="\(cursor.row * height)" width="\(width)" height="\(height)" \
      fill="\(theme.cursor.hex)" fill-opacity="0.55"/>
      """
  }
}

extension UInt32 {
  /// `#RRGGBB`.
  var hex: String {
    let digits = String(self & 0xFFFFFF, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension String {
  var escapedForXML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
