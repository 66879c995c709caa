import CheckoutScreens
import CheckoutViewModel
import CursesTerminal

/// Reads what a program draws for a terminal: block characters, and the colour sequences of ECMA-48 between them. The
/// program has seen a file from the network, so whatever else it writes makes the whole drawing void, and nothing of it
/// reaches the terminal but as cells.
struct DrawnText {
  private var rows: [[Picture.Cell]] = [[]]
  private var foreground: UInt32?
  private var background: UInt32?
  private var isReversed = false

  /// The cells of a drawing, in UTF-8; `nil` where it is none, or one that is larger than `columns` by `rows`.
  static func picture(_ bytes: [UInt8], columns: Int, rows: Int) -> Picture? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var drawn = DrawnText()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard drawn.take(scalar, followedBy: &scalars) else { return nil }
    }
    let picture = Picture(rows: drawn.rows.last == [] ? drawn.rows.dropLast() : drawn.rows)
    let fits = picture.width <= columns && picture.height <= rows
    return fits && picture.width > 0 ? picture : nil
  }

  /// Whether it may be there.
  private mutating func take(_ scalar: Unicode.Scalar, followedBy rest: inout Substring.UnicodeScalarView)
    -> Bool
  {
    switch scalar {
    case "\n": rows.append([])
    case "\u{1B}": return takeSequence(&rest)
    case " ", "\u{2580}"..."\u{259F}": rows[rows.count - 1].append(cell(scalar))
    default: return false
    }
    return true
  }

  private func cell(_ symbol: Unicode.Scalar) -> Picture.Cell {
    Picture.Cell(symbol, foreground: foreground, background: background, isReversed: isReversed)
  }

  /// `[38;2;1;2;3;48;5;20m`; the cursor may also be hidden and shown, which means nothing here.
  private mutating func takeSequence(_ rest: inout Substring.UnicodeScalarView) -> Bool {
    guard rest.popFirst() == "[" else { return false }
    let end = rest.firstIndex { !("0"..."9" ~= $0 || $0 == ";" || $0 == "?") } ?? rest.endIndex
    let parameters = String(rest[..<end])
    rest = rest[end...]
    switch rest.popFirst() {
    case "m": return takeColors(parameters.split(separator: ";").map { UInt32($0) ?? 256 })
    case "h", "l": return parameters == "?25"
    default: return false
    }
  }

  private mutating func takeColors(_ parameters: [UInt32]) -> Bool {
    var rest = parameters.isEmpty ? [0] : parameters[...]
    while let parameter = rest.popFirst() {
      switch parameter {
      case 0: (foreground, background, isReversed) = (nil, nil, false)
      case 7: isReversed = true
      case 27: isReversed = false
      case 39: foreground = nil
      case 49: background = nil
      case 38, 48:
        guard let color = Self.color(&rest) else { return false }
        if parameter == 38 { foreground = color } else { background = color }
      default: return false
      }
    }
    return true
  }

  private static func color(_ rest: inout ArraySlice<UInt32>) -> UInt32? {
    switch rest.popFirst() {
    case 2?:
      guard rest.count >= 3 else { return nil }
      let parts = rest.prefix(3)
      rest = rest.dropFirst(3)
      return parts.allSatisfy { $0 < 256 } ? parts.reduce(0) { $0 << 8 | $1 } : nil
    case 5?: return rest.popFirst().flatMap { Color(xterm: Int($0))?.code }
    case _: return nil
    }
  }
}

extension Color {
  /// `0xRRGGBB`.
  fileprivate var code: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
