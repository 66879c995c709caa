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
