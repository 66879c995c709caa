/// How a cell looks. Colours are 24-bit; the terminal layer maps them to what the terminal can show.
/// `nil` is the terminal's own colour.
///
/// It is one number, for a frame has thousands of them to copy and to compare.
public struct Style: Hashable, Sendable {
  private var bits: UInt64 = 0

  /// Of the text.
  public var foreground: Color? {
    get { color(at: 0) }
    set { set(newValue, at: 0) }
  }
  /// Behind the text.
  public var background: Color? {
    get { color(at: 32) }
    set { set(newValue, at: 32) }
  }
  /// Heavier, or brighter where the terminal has no bold.
  public var isBold: Bool {
    get { bits & Self.bold != 0 }
    set { set(newValue, Self.bold) }
  }
  /// Fainter.
  public var isDim: Bool {
    get { bits & Self.dim != 0 }
    set { set(newValue, Self.dim) }
  }
  /// With a line below.
  public var isUnderlined: Bool {
    get { bits & Self.underlined != 0 }
    set { set(newValue, Self.underlined) }
  }
  /// With the two colours exchanged.
  public var isReversed: Bool {
    get { bits & Self.reversed != 0 }
    set { set(newValue, Self.reversed) }
  }

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
    guard bits & (Self.backgroundBits | Self.reversed) == 0 else { return self }
    var style = self
    style.bits |= below.bits & (Self.backgroundBits | Self.reversed)
    return style
  }

  // 24 bits of each colour and one that says that there is one; the marks are above the foreground.
  private static let isColor: UInt64 = 1 << 24
  private static let (bold, dim, underlined, reversed): (UInt64, UInt64, UInt64, UInt64) = (
    1 << 25, 1 << 26, 1 << 27, 1 << 28
  )
  private static let backgroundBits: UInt64 = 0x1FF_FFFF << 32

  private func color(at shift: UInt64) -> Color? {
    let color = bits >> shift
    return color & Self.isColor == 0 ? nil : Color(UInt32(truncatingIfNeeded: color & 0xFF_FFFF))
  }

  private mutating func set(_ color: Color?, at shift: UInt64) {
    bits &= ~(0x1FF_FFFF << shift)
    if let color { bits |= (UInt64(color.hex) | Self.isColor) << shift }
  }

  private mutating func set(_ isOn: Bool, _ mark: UInt64) {
    if isOn { bits |= mark } else { bits &= ~mark }
  }
}
