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
