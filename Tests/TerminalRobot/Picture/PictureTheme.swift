/// The colours of a picture that the program leaves to the terminal, and those of the window around it.
public struct PictureTheme: Hashable, Sendable {
  public var foreground: UInt32
  public var background: UInt32
  public var bar: UInt32
  public var title: UInt32
  public var edge: UInt32
  public var cursor: UInt32

  public init(
    foreground: UInt32, background: UInt32, bar: UInt32, title: UInt32, edge: UInt32, cursor: UInt32
  ) {
    self.foreground = foreground
    self.background = background
    self.bar = bar
    self.title = title
    self.edge = edge
    self.cursor = cursor
  }

  public static let dark = PictureTheme(
    foreground: 0xD8DEE9, background: 0x171B24, bar: 0x222836, title: 0x9AA5B8, edge: 0x39415A,
    cursor: 0x88C0D0)

  public static let light = PictureTheme(
    foreground: 0x2B303B, background: 0xFBFBF8, bar: 0xECEBE6, title: 0x6B7280, edge: 0xD3D1C9,
    cursor: 0x5E81AC)
}
