import CheckoutViewModel

/// One screen or overlay: how it is drawn, and what each key does while it has the keys.
protocol ScreenView {
  /// Every action that is possible now, the most useful first.
  var keys: [KeyHint] { get }
  /// Where typed text goes; `nil` where letters are commands.
  var typing: ((TextEdit) -> App.Action)? { get }

  /// Moves the selection, for clicks on rows and fields and for the wheel; `nil` where nothing can be selected.
  var moving: ((Int) -> App.Action)? { get }

  func draw(into canvas: inout Canvas, in rect: Rect)
}

extension ScreenView {
  var typing: ((TextEdit) -> App.Action)? { nil }
  var moving: ((Int) -> App.Action)? { nil }

  func action(for key: Key, among hints: [KeyHint]) -> App.Action? {
    hints.action(for: key) ?? key.edit.flatMap { edit in typing?(edit) }
  }
}
