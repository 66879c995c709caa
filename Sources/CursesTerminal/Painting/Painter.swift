import CCurses
import CheckoutScreens

/// Paints canvases: of each row only what differs from the canvas before.
struct Painter {
  private var palette: Palette
  private var shown: Canvas?
  private var line: [cc_cell] = []
  private let showsLinks: Bool

  /// `showsLinks` says whether the terminal may be told where a text leads (OSC 8).
  init(depth: ColorDepth, showsLinks: Bool) {
    palette = Self.palette(depth)
    self.showsLinks = showsLinks
  }

  private static func palette(_ depth: ColorDepth) -> Palette {
    Palette(depth: depth, capacity: Int(cc_pair_count())) { number, pair in
      cc_define_pair(number, pair.foreground, pair.background)
    }
  }

  /// The next canvas is painted whole.
  mutating func forget() {
    shown = nil
    cc_forget_screen()
  }

  mutating func paint(_ canvas: Canvas) {
    if palette.isNearlyFull {
      palette = Self.palette(palette.depth)
      forget()
    }
    // What a terminal has joined stays so until all is painted anew.
    if let shown, shown.joinedTexts != canvas.joinedTexts { forget() }
    if shown?.width != canvas.width || shown?.height != canvas.height { shown = nil }
    var rows: Set<Int> = []
    for row in 0..<canvas.height {
      guard let changed = canvas.columnsChanged(inRow: row, since: shown) else { continue }
      encode(canvas.row(row).dropFirst(changed.lowerBound).prefix(changed.count))
      rows.insert(row)
      cc_paint_row(Int32(row), Int32(changed.lowerBound), line, Int32(line.count))
    }
    cc_update(Int32(canvas.cursor?.column ?? -1), Int32(canvas.cursor?.row ?? 0))
    for joined in canvas.joinedTexts where rows.contains(joined.place.row) { write(joined) }
    shown = canvas
  }

  /// Writes a text that is there already once more in one go, past ncurses, which ends each row by itself and knows no
  /// links: so the terminal takes it as one line, and knows where it leads. The cursor stays where it was.
  private mutating func write(_ joined: Canvas.JoinedText) {
    let link = showsLinks ? joined.link : nil
    guard link != nil || joined.hasRows else { return }
    let look = palette.look(of: joined.style)
    cc_write_text(
      Int32(joined.place.row), Int32(joined.place.column), joined.text.string, look.attributes, look.pair,
      link)
  }

  private mutating func encode(_ cells: ArraySlice<Cell>) {
    line.removeAll(keepingCapacity: true)
    var style = Style.plain
    var look = palette.look(of: style)
    for cell in cells {
      if cell.style != style {
        style = cell.style
        look = palette.look(of: style)
      }
      line.append(cc_cell(cell.content, look))
    }
  }
}

extension cc_cell {
  fileprivate init(_ text: CellText, _ look: Palette.Look) {
    self.init(
      scalars: (text[0], text[1], text[2], text[3], text[4]), attributes: look.attributes, pair: look.pair)
  }
}
