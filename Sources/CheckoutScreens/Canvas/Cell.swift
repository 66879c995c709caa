/// What one column of one row shows: a spacing scalar with up to four combining ones, or nothing where the
/// character to its left is two columns wide.
public struct Cell: Hashable, Sendable {
  /// Empty in the right half of a wide character.
  public var content: CellText
  /// How it looks.
  public var style: Style

  /// A cell of this text.
  public init(_ content: CellText, _ style: Style) {
    self.content = content
    self.style = style
  }

  /// A cell; a blank one unless told otherwise.
  public init(_ text: String = " ", _ style: Style = .plain) { self.init(CellText(text), style) }

  /// The content as text.
  public var text: String { content.string }

  /// A space in the terminal's own colours.
  public static let blank = Cell()
}
