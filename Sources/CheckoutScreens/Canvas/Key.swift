/// One thing that came from the keyboard, the mouse or the terminal.
public enum Key: Hashable, Sendable {
  /// A letter, digit or sign, as it was typed.
  case character(Character)
  /// Control with a letter, given in lower case: `.control("n")`.
  case control(Character)
  /// The keys that end or leave something.
  case enter, escape, tab, backTab
  /// The keys that take something away or add to it.
  case backspace, delete, insert
  /// The keys that move about.
  case up, down, left, right, home, end, pageUp, pageDown
  /// `F1` is `.function(1)`.
  case function(Int)
  /// A bracketed paste: one edit, whatever it holds.
  case paste(String)
  /// A click, or a turn of the wheel: `wheel` is -1 upwards, 1 downwards, 0 for a click.
  case mouse(column: Int, row: Int, wheel: Int)
}
