/// The colours of a picture that the program leaves to the terminal, and those of the window around it.
public struct PictureTheme: Hashable, Sendable {
  let foreground: UInt32
  let background: UInt32
  let bar: UInt32
  let title: UInt32
  let edge: UInt32
  let cursor: UInt32

  /// Light text on a dark window.
  public static let dark = PictureTheme(
    foreground: 0xD8DEE9, background: 0x171B24, bar: 0x222836, title: 0x9AA5B8, edge: 0x39415A,
    cursor: 0x88C0D0)

  /// Dark text on a light window.
  public static let light = PictureTheme(
    foreground: 0x2B303B, background: 0xFBFBF8, bar: 0xECEBE6, title: 0x6B7280, edge: 0xD3D1C9,
    cursor: 0x5E81AC)
}
