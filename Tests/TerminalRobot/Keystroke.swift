/// What a finger does to a keyboard, as an xterm sends it.
public enum Keystroke: Hashable, Sendable {
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// Control with a letter.
  case control(Character)
  /// F1 to F12.
  case function(Int)
  /// A bracketed paste.
  case paste(String)
  /// A click with the left button; columns and rows count from 0.
  case click(column: Int, row: Int)

  /// What the program reads.
  public var bytes: [UInt8] { Array(text.utf8) }

  private var text: String {
    switch self {
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .backspace: "\u{7F}"
    case .delete: "\u{1B}[3~"
    case .insert: "\u{1B}[2~"
    case .up: "\u{1B}OA"
    case .down: "\u{1B}OB"
    case .left: "\u{1B}OD"
    case .right: "\u{1B}OC"
    case .home: "\u{1B}OH"
    case .end: "\u{1B}OF"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .control(let letter): String(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F))
    case .function(let number): Self.functions[max(0, min(11, number - 1))]
    case .paste(let text): "\u{1B}[200~\(text)\u{1B}[201~"
    case .click(let column, let row):
      "\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m"
    }
  }

  private static let functions =
    ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"].map {
      "\u{1B}\($0)"
    }
}
