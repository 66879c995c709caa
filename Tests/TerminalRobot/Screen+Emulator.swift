import CTerminalEmulator
import TerminalPicture

extension Screen {
  init(_ terminal: OpaquePointer) {
    let state = ct_state_of(terminal)
    rows = (0..<state.rows).map { row in
      (0..<state.columns).map { Cell(ct_cell_at(terminal, $0, row)) }
    }
    cursor = state.is_visible ? Cursor(column: Int(state.column), row: Int(state.row)) : nil
    title = String(cString: ct_title(terminal))
    isAlternate = state.is_alternate_screen
  }
}

extension Screen.Cell {
  fileprivate init(_ cell: ct_cell) {
    var text = String.UnicodeScalarView()
    withUnsafeBytes(of: cell.scalars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) where value != 0 {
        text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    self.init(
      cell.is_right_half ? "" : text.isEmpty ? " " : String(text), width: Int(cell.width),
      foreground: cell.foreground < 0 ? nil : UInt32(cell.foreground),
      background: cell.background < 0 ? nil : UInt32(cell.background),
      isBold: cell.is_bold, isUnderlined: cell.is_underlined, isReversed: cell.is_reversed)
  }
}
