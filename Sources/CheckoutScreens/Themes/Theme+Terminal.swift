extension Theme {
  /// Keeps the terminal's own colours for text and background. Its few tints read on black and on white alike.
  public static let terminal = Theme(
    name: "terminal", base: .plain, text: .plain, dim: Style(foreground: slate), title: Style(isBold: true),
    label: Style(foreground: slate), accent: Style(foreground: blue, isBold: true),
    amount: Style(isBold: true),
    link: Style(foreground: blue, isUnderlined: true), selected: chosen, field: Style(isUnderlined: true),
    focusedField: Style(foreground: .white, background: Color(0x2C4468)), border: Style(foreground: slate),
    focusedBorder: Style(foreground: Color(0x3E6DB5)),
    error: Style(foreground: red, isBold: true), warning: Style(foreground: amber, isBold: true),
    success: Style(foreground: green, isBold: true), header: Style(isBold: true),
    footerKey: Style(foreground: blue, isBold: true), footerText: Style(foreground: slate),
    stepDone: Style(foreground: green), stepCurrent: Style(foreground: blue, isBold: true),
    stepAhead: Style(foreground: slate), demoBadge: .badge(Color(0x6B3FB8)),
    testBadge: .badge(Color(0x9A5B00)),
    liveBadge: .badge(Color(0xB3261E)), overlay: .plain)

  private static let chosen = Style(foreground: .white, background: Color(0x2A5A9E), isBold: true)
  private static let slate = Color(0x6F7683)
  private static let blue = Color(0x2270ED)
  private static let red = Color(0xDB3731)
  private static let amber = Color(0xA6690D)
  private static let green = Color(0x22874C)
}

extension Style {
  /// A word in white on a colour.
  static func badge(_ color: Color) -> Style { Style(foreground: .white, background: color, isBold: true) }
}
