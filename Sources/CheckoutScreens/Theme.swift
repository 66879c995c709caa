/// How each role on the screen looks. A theme names every role; a screen names roles and never a colour.
public struct Theme: Hashable, Sendable {
  /// What `--theme` takes.
  public var name: String
  /// Fills the screen; without a background it keeps the terminal's own. The roles of text have none: they lie on this
  /// one, or on that of an overlay.
  var base: Style

  var text: Style
  /// What may be overlooked: notes, hints, empty fields.
  var dim: Style
  var title: Style
  var label: Style
  var accent: Style
  var amount: Style
  var link: Style

  /// The row or option under the cursor.
  var selected: Style
  var field: Style
  var focusedField: Style
  var border: Style
  var focusedBorder: Style

  var error: Style
  var warning: Style
  var success: Style

  var header: Style
  var footerKey: Style
  var footerText: Style
  var stepDone: Style
  var stepCurrent: Style
  var stepAhead: Style

  var demoBadge: Style
  var testBadge: Style
  var liveBadge: Style
  /// What lies over a screen: help, palette, questions.
  var overlay: Style

  /// The first is the default.
  public static let all: [Theme] = [.terminal, .dark, .light, .mono]

  /// The theme of that name; `nil` where there is none.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }
}

extension Theme {
  /// The roles that carry words, by name; a test holds each to a contrast of 4.5 : 1.
  var textRoles: [String: Style] {
    [
      "text": text, "dim": dim, "title": title, "label": label, "accent": accent, "amount": amount,
      "link": link,
      "selected": selected, "field": field, "focusedField": focusedField, "error": error, "warning": warning,
      "success": success, "header": header, "footerKey": footerKey, "footerText": footerText,
      "stepDone": stepDone,
      "stepCurrent": stepCurrent, "stepAhead": stepAhead, "demoBadge": demoBadge, "testBadge": testBadge,
      "liveBadge": liveBadge, "overlay": overlay,
    ]
  }
}

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

extension Theme {
  private static func ink(_ hex: UInt32, isBold: Bool = false) -> Style {
    Style(foreground: Color(hex), isBold: isBold)
  }
}

extension Style {
  /// A word in white on a colour.
  static func badge(_ color: Color) -> Style { Style(foreground: .white, background: color, isBold: true) }
}

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
}

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
}

extension Theme {
  /// No colour at all: bold, dim, underline and reverse carry the roles. The theme of `NO_COLOR`.
  public static let mono = Theme(
    name: "mono", base: .plain, text: .plain, dim: Style(isDim: true), title: bold, label: .plain,
    accent: bold,
    amount: bold, link: Style(isUnderlined: true), selected: Style(isReversed: true),
    field: Style(isUnderlined: true), focusedField: Style(isReversed: true), border: Style(isDim: true),
    focusedBorder: bold, error: bold, warning: bold, success: bold, header: bold, footerKey: bold,
    footerText: .plain,
    stepDone: .plain, stepCurrent: bold, stepAhead: Style(isDim: true), demoBadge: Style(isReversed: true),
    testBadge: Style(isReversed: true), liveBadge: Style(isBold: true, isReversed: true), overlay: .plain)

  private static let bold = Style(isBold: true)
}
