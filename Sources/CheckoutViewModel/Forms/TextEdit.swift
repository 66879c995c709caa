/// One edit of one field. A paste is one `insert`.
public enum TextEdit: Equatable, Sendable {
  case insert(String)
  case newLine
  case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd
  case left, right, up, down, home, end
  /// Shows or hides a secret.
  case reveal
}
