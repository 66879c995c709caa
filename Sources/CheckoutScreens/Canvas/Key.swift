/// One thing that came from the keyboard, the mouse or the terminal.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// Control with a letter, given in lower case: `.control("n")`.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// A bracketed paste: one edit, whatever it holds.
  case paste(String)
  case mouse(column: Int, row: Int, wheel: Int)
}
