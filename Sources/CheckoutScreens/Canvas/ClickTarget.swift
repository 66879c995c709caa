/// A part of a frame that does something when it is clicked.
public struct ClickTarget: Hashable, Sendable {
  /// What a click means.
  public enum Meaning: Hashable, Sendable {
    /// The same as this key.
    case key(Key)
    /// The selection goes so many places down.
    case moved(by: Int)
  }

  /// Where it is.
  public let place: Rect
  /// What a click there means.
  public let meaning: Meaning
}

extension Canvas {
  /// What was drawn last lies on top.
  func target(column: Int, row: Int) -> ClickTarget.Meaning? {
    targets.last { $0.place.rows.contains(row) && $0.place.columns.contains(column) }?.meaning
  }
}
