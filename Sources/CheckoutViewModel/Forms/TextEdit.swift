/// One edit of one field. A paste is one `insert`.
public enum TextEdit: Equatable, Sendable {
  case insert(String)
  case newLine
  case deleteBackward, deleteForward
  /// What these take away can be put back with `yank`. `deleteWord` goes back to white space; the two others take
  /// letters and digits, and the signs before them.
  case deleteWord, deleteWordLeft, deleteWordRight, deleteToStart, deleteToEnd
  /// Puts in what was taken away last.
  case yank
  case undo, redo
  case left, right, up, down, home, end
  /// To the beginning of a word of letters and digits, and to the end of one.
  case wordLeft, wordRight
  /// Shows or hides a secret.
  case reveal
}
