extension Theme {
  /// Quiet night blue.
  public static let dark = Theme(
    name: "dark", base: Style(foreground: Color(0xD7DCE6), background: night), text: ink(0xD7DCE6),
    dim: ink(0x8B94A7),
    title: ink(0xF2F5FB, isBold: true),
    label: ink(0xA9B3C6), accent: ink(0x7AB7FF, isBold: true), amount: ink(0xF2F5FB, isBold: true),
    link: Style(foreground: Color(0x7AB7FF), isUnderlined: true),
    selected: Style(foreground: .white, background: Color(0x2A4A7F), isBold: true),
    field: Style(foreground: Color(0xD7DCE6), background: Color(0x1E2433)),
    focusedField: Style(foreground: .white, background: Color(0x2A3A5C)), border: ink(0x3A4358),
    focusedBorder: ink(0x7AB7FF), error: ink(0xFF7B72, isBold: true), warning: ink(0xF0B357, isBold: true),
    success: ink(0x63D297, isBold: true), header: ink(0xF2F5FB, isBold: true),
    footerKey: ink(0x7AB7FF, isBold: true),
    footerText: ink(0xA9B3C6), stepDone: ink(0x63D297), stepCurrent: ink(0x7AB7FF, isBold: true),
    stepAhead: ink(0x8B94A7), demoBadge: .badge(Color(0x6B3FB8)), testBadge: .badge(Color(0x9A5B00)),
    liveBadge: .badge(Color(0xB3261E)),
    overlay: Style(foreground: Color(0xD7DCE6), background: Color(0x1A2030)))

  private static let night = Color(0x11141C)

  private static func ink(_ hex: UInt32, isBold: Bool = false) -> Style {
    Style(foreground: Color(hex), isBold: isBold)
  }
}
