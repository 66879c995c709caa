/// How each role on the screen looks. A theme names every role; a screen names roles and never a colour.
public struct Theme: Hashable, Sendable {
  /// What `--theme` takes.
  public var name: String
  /// Fills the screen; without a background it keeps the terminal's own.
  public var base: Style

  public var text: Style
  /// What may be overlooked: notes, hints, empty fields.
  public var dim: Style
  public var title: Style
  public var label: Style
  public var accent: Style
  public var amount: Style
  public var link: Style

  /// The row or option under the cursor.
  public var selected: Style
  public var field: Style
  public var focusedField: Style
  public var border: Style
  public var focusedBorder: Style

  public var error: Style
  public var warning: Style
  public var success: Style

  public var header: Style
  public var footerKey: Style
  public var footerText: Style
  public var stepDone: Style
  public var stepCurrent: Style
  public var stepAhead: Style

  public var demoBadge: Style
  public var testBadge: Style
  public var liveBadge: Style
  /// What lies over a screen: help, palette, questions.
  public var overlay: Style

  /// The first is the default.
  public static let all: [Theme] = [.terminal, .dark, .light, .mono]

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
