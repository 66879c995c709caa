/// What one column of one row shows: a spacing scalar with up to four combining ones, or nothing where the
/// character to its left is two columns wide.
public struct Cell: Hashable, Sendable {
  /// Empty in the right half of a wide character.
  public var text: String
  /// How it looks.
  public var style: Style

  /// A cell; a blank one unless told otherwise.
  public init(_ text: String = " ", _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// A space in the terminal's own colours.
  public static let blank = Cell()
}
