extension Theme {
  /// Ink on warm paper.
  public static let light = Theme(
    name: "light", base: Style(foreground: Color(0x23272F), background: paper), text: ink(0x23272F),
    dim: ink(0x60666F),
    title: ink(0x0E1116, isBold: true),
    label: ink(0x4B515C), accent: ink(0x1A5FB4, isBold: true), amount: ink(0x0E1116, isBold: true),
    link: Style(foreground: Color(0x1A5FB4), isUnderlined: true),
    selected: Style(foreground: .white, background: Color(0x1A5FB4), isBold: true),
    field: Style(foreground: Color(0x23272F), background: Color(0xECE7DA)),
    focusedField: Style(foreground: Color(0x0E1116), background: Color(0xD3E3F8)), border: ink(0xB9B2A1),
    focusedBorder: ink(0x1A5FB4), error: ink(0xB3261E, isBold: true), warning: ink(0x8A5200, isBold: true),
    success: ink(0x18703F, isBold: true), header: ink(0x0E1116, isBold: true),
    footerKey: ink(0x1A5FB4, isBold: true),
    footerText: ink(0x4B515C), stepDone: ink(0x18703F), stepCurrent: ink(0x1A5FB4, isBold: true),
    stepAhead: ink(0x60666F), demoBadge: .badge(Color(0x6B3FB8)), testBadge: .badge(Color(0x8A5200)),
    liveBadge: .badge(Color(0xB3261E)),
    overlay: Style(foreground: Color(0x23272F), background: Color(0xF1ECE0)))

  private static let paper = Color(0xFAF8F3)

  private static func ink(_ hex: UInt32, isBold: Bool = false) -> Style {
    Style(foreground: Color(hex), isBold: isBold)
  }
}
