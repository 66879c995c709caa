/// How a cell looks. Colours are 24-bit; the terminal layer maps them to what the terminal can show.
/// `nil` is the terminal's own colour.
public struct Style: Hashable, Sendable {
  /// Of the text.
  public var foreground: Color?
  /// Behind the text.
  public var background: Color?
  /// Heavier, or brighter where the terminal has no bold.
  public var isBold = false
  /// Fainter.
  public var isDim = false
  /// With a line below.
  public var isUnderlined = false
  /// With the two colours exchanged.
  public var isReversed = false

  /// A style; what is left out is the terminal's own.
  public init(
    foreground: Color? = nil, background: Color? = nil, isBold: Bool = false, isDim: Bool = false,
    isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isDim = isDim
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }

  /// The terminal's own colours, nothing added.
  public static let plain = Style()

  /// Keeps the background that is there where this style has none of its own.
  func laid(over below: Style) -> Style {
    guard background == nil, !isReversed else { return self }
    var style = self
    style.background = below.background
    style.isReversed = below.isReversed
    return style
  }
}
