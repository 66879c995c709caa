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
  /// Keeps the terminal's own colours for text and background: whatever they are, every word can be read. Colour is only
  /// where it brings its own background with it, and in lines. See ``fitting(background:colors:)`` for a background that is known.
  public static let terminal = Theme(
    name: "terminal", base: .plain, text: .plain, dim: .plain, title: bold, label: .plain, accent: bold,
    amount: bold, link: Style(isUnderlined: true), selected: chosen, field: Style(isUnderlined: true),
    focusedField: Style(foreground: .white, background: Color(0x005F87)),
    border: Style(foreground: Color(0x808080)), focusedBorder: Style(foreground: Color(0x0087D7)),
    error: bold,
    warning: bold, success: bold, header: bold, footerKey: bold, footerText: .plain, stepDone: .plain,
    stepCurrent: bold, stepAhead: .plain, demoBadge: demo, testBadge: test, liveBadge: live, overlay: .plain)

  /// The same theme on this terminal. On a known background the theme that keeps the terminal's colours gets tints that
  /// can be read on it, if there are any. With fewer than 256 colours each of them can be anything, so no text has one.
  public func fitting(background: Color?, colors: Int) -> Theme {
    if colors < 256, name != Theme.mono.name { return .terminal }
    guard name == Theme.terminal.name, let background else { return self }
    let tints = [Tints.onDark, .onLight].first { $0.areReadable(on: background) }
    return tints.map(tinted) ?? self
  }

  /// Quiet night blue.
  public static let dark = painted(
    "dark", .onDark, base: Style(foreground: Color(0xDADADA), background: Color(0x11141C)),
    overlay: Style(foreground: Color(0xDADADA), background: Color(0x1C1C1C)))

  /// Ink on warm paper.
  public static let light = painted(
    "light", .onLight, base: Style(foreground: Color(0x262626), background: Color(0xFAF8F3)),
    overlay: Style(foreground: Color(0x262626), background: Color(0xEEEEEE)))

  /// No colour at all: bold, dim, underline and reverse carry the roles. The theme of `NO_COLOR`.
  public static let mono = Theme(
    name: "mono", base: .plain, text: .plain, dim: Style(isDim: true), title: bold, label: .plain,
    accent: bold, amount: bold, link: Style(isUnderlined: true), selected: Style(isReversed: true),
    field: Style(isUnderlined: true), focusedField: Style(isReversed: true), border: Style(isDim: true),
    focusedBorder: bold, error: bold, warning: bold, success: bold, header: bold, footerKey: bold,
    footerText: .plain, stepDone: .plain, stepCurrent: bold, stepAhead: Style(isDim: true),
    demoBadge: Style(isReversed: true), testBadge: Style(isReversed: true),
    liveBadge: Style(isBold: true, isReversed: true), overlay: .plain)

  private static let bold = Style(isBold: true)
  private static let chosen = Style(foreground: .white, background: Color(0x005FAF), isBold: true)
  private static let demo = Style.badge(Color(0x5F00AF))
  private static let test = Style(foreground: .black, background: Color(0xFFAF00), isBold: true)
  private static let live = Style.badge(Color(0xAF0000))
}

/// The few colours of a theme. All of them are among the 256 of xterm, so that they are the same there.
private struct Tints {
  var dim: Color
  var label: Color
  /// The one colour of all that is current, focused or can be pressed.
  var accent: Color
  var error: Color
  var warning: Color
  var success: Color
  var border: Color
  var field: Style
  var focusedField: Style

  func areReadable(on background: Color) -> Bool {
    [dim, label, accent, error, warning, success].allSatisfy { $0.contrast(with: background) >= 4.5 }
  }

  static let onDark = Tints(
    dim: Color(0x9E9E9E), label: Color(0xB2B2B2), accent: Color(0x5FD7FF), error: Color(0xFF5F5F),
    warning: Color(0xFFAF5F), success: Color(0x00D75F), border: Color(0x585858),
    field: Style(foreground: Color(0xDADADA), background: Color(0x262626)),
    focusedField: Style(foreground: .white, background: Color(0x005F87)))

  static let onLight = Tints(
    dim: Color(0x585858), label: Color(0x4E4E4E), accent: Color(0x005FAF), error: Color(0xAF0000),
    warning: Color(0x875F00), success: Color(0x005F00), border: Color(0xA8A8A8),
    field: Style(foreground: Color(0x262626), background: Color(0xE4E4E4)),
    focusedField: Style(foreground: .black, background: Color(0xAFD7FF)))
}

extension Theme {
  /// A theme with a background of its own.
  private static func painted(_ name: String, _ tints: Tints, base: Style, overlay: Style) -> Theme {
    var theme = terminal.tinted(tints)
    theme.name = name
    theme.base = base
    theme.overlay = overlay
    return theme
  }

  private func tinted(_ tints: Tints) -> Theme {
    var theme = self
    let accent = Style(foreground: tints.accent, isBold: true)
    theme.dim = Style(foreground: tints.dim)
    theme.label = Style(foreground: tints.label)
    theme.footerText = theme.label
    theme.stepAhead = theme.dim
    theme.stepDone = Style(foreground: tints.success)
    (theme.accent, theme.footerKey, theme.stepCurrent) = (accent, accent, accent)
    theme.focusedBorder = Style(foreground: tints.accent)
    theme.link = Style(foreground: tints.accent, isUnderlined: true)
    theme.error = Style(foreground: tints.error, isBold: true)
    theme.warning = Style(foreground: tints.warning, isBold: true)
    theme.success = Style(foreground: tints.success, isBold: true)
    theme.border = Style(foreground: tints.border)
    theme.field = tints.field
    theme.focusedField = tints.focusedField
    return theme
  }
}

extension Style {
  /// A word in white on a colour.
  fileprivate static func badge(_ color: Color) -> Style {
    Style(foreground: .white, background: color, isBold: true)
  }
}
