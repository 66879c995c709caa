/// One column of one row of a terminal, as it is drawn in a picture.
public struct PictureCell: Hashable, Sendable {
  /// A character with its combining scalars; a space where there is nothing, empty in the right half of a wide one.
  public var text: String
  /// 1 or 2 columns.
  public var width: Int
  /// `0xRRGGBB`; `nil` is the terminal's own colour.
  public var foreground: UInt32?
  /// Behind the text.
  public var background: UInt32?
  /// Heavier.
  public var isBold: Bool
  /// Fainter.
  public var isDim: Bool
  /// With a line below.
  public var isUnderlined: Bool
  /// With the two colours exchanged.
  public var isReversed: Bool

  /// A cell; one of the terminal's own colours unless told otherwise.
  public init(
    _ text: String, width: Int = 1, foreground: UInt32? = nil, background: UInt32? = nil,
    isBold: Bool = false,
    isDim: Bool = false, isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    self.text = text
    self.width = width
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isDim = isDim
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }
}
