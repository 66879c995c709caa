extension SVGPicture {
  /// The colours of a cell as they are seen, reversed ones exchanged.
  private func ink(of cell: PictureCell) -> (front: UInt32, back: UInt32) {
    let (front, back) = (cell.foreground ?? theme.foreground, cell.background ?? theme.background)
    return cell.isReversed ? (back, front) : (front, back)
  }

  /// One rectangle for as many cells of one colour as stand side by side.
  var backgrounds: String {
    var rects: [String] = []
    for (row, cells) in rows.enumerated() {
      var column = 0
      while column < cells.count {
        let color = ink(of: cells[column]).back
        let end = cells[column...].firstIndex { ink(of: $0).back != color } ?? cells.count
        if color != theme.background { rects.append(rect(column..<end, row, color)) }
        column = end
      }
    }
    return rects.joined(separator: "\n")
  }

  private func rect(_ columns: Range<Int>, _ row: Int, _ color: UInt32) -> String {
    let (width, height) = Self.cell
    return """
      <rect x="\(columns.lowerBound * width)" y="\(row * height)" width="\(columns.count * width)" \
      height="\(height)" fill="\(color.hex)" shape-rendering="crispEdges"/>
      """
  }

  /// Boxes, blocks and the lines under text.
  var shapes: String {
    var shapes: [String] = []
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let (x, y) = (column * Self.cell.width, row * Self.cell.height)
        let color = ink(of: cell).front.hex
        if let shape = CellShape(cell.text) { shapes.append(shape.svg(x: x, y: y, color: color)) }
        if cell.isUnderlined {
          shapes.append(
            #"<rect x="\#(x)" y="\#(y + 18)" width="\#(Self.cell.width)" height="1" fill="\#(color)"/>"#)
        }
      }
    }
    return shapes.joined(separator: "\n")
  }

  /// Words of plain letters in one piece, every other character by itself in the middle of its cells: the font that
  /// has it may have another idea of its width.
  var texts: String {
    var texts: [String] = []
    for (row, cells) in rows.enumerated() {
      var column = 0
      while column < cells.count {
        let word = cells[column...].prefix { $0.isPlainLetter && $0.looks(like: cells[column]) }
        if !word.isEmpty {
          texts.append(text(of: word, row))
        } else if cells[column].isSymbol {
          texts.append(symbol(cells[column], column, row))
        }
        column += max(1, word.count)
      }
    }
    return texts.joined(separator: "\n")
  }

  /// The advance of DejaVu Sans Mono is 1233/2048 of its size, so a letter is one cell wide.
  private static let fontSize = "16.61"

  private func text(of word: ArraySlice<PictureCell>, _ row: Int) -> String {
    let x = word.startIndex * Self.cell.width
    return element(word[word.startIndex], x, row, "", word.map(\.text).joined(), size: Self.fontSize)
  }

  private func symbol(_ cell: PictureCell, _ column: Int, _ row: Int) -> String {
    let x = column * Self.cell.width + cell.width * Self.cell.width / 2
    let size = cell.width == 2 ? "17.5" : Self.fontSize
    return element(cell, x, row, #" text-anchor="middle""#, cell.text, size: size)
  }

  private func element(
    _ cell: PictureCell, _ x: Int, _ row: Int, _ extra: String, _ text: String, size: String
  ) -> String {
    let family = cell.width == 2 ? "Noto Sans Mono CJK JP" : "DejaVu Sans Mono"
    let weight = (cell.isBold ? #" font-weight="bold""# : "") + (cell.isDim ? #" fill-opacity="0.6""# : "")
    return """
      <text x="\(x)" y="\(row * Self.cell.height + 15)" font-family="\(family)" font-size="\(size)"\(weight)\(extra) \
      fill="\(ink(of: cell).front.hex)">\(text.escapedForXML)</text>
      """
  }
}

extension PictureCell {
  fileprivate var isPlainLetter: Bool {
    width == 1 && text != " " && text.unicodeScalars.count == 1
      && text.unicodeScalars.allSatisfy { $0.value < 0x500 }
  }

  fileprivate var isSymbol: Bool { !text.isEmpty && text != " " && CellShape(text) == nil }

  fileprivate func looks(like other: PictureCell) -> Bool {
    foreground == other.foreground && background == other.background && isBold == other.isBold
      && isDim == other.isDim && isReversed == other.isReversed
  }
}
