import CheckoutViewModel

/// One thing that came from the keyboard, the mouse or the terminal.
public enum Key: Hashable, Sendable {
  /// A letter, digit or sign, as it was typed.
  case character(Character)
  /// Control with a letter, given in lower case: `.control("n")`.
  case control(Character)
  /// Alt with a letter or a sign, as it was typed.
  case alt(Character)
  /// The keys that end or leave something.
  case enter, escape, tab, backTab
  /// The keys that take something away or add to it.
  case backspace, delete, insert
  /// The keys that move about.
  case up, down, left, right, home, end, pageUp, pageDown
  /// The same by whole words, whatever a terminal sends for it: Control or Alt with an arrow, Alt with Backspace.
  case wordLeft, wordRight, wordBackspace, wordDelete
  /// `F1` is `.function(1)`.
  case function(Int)
  /// A bracketed paste: one edit, whatever it holds.
  case paste(String)
  /// A click, or a turn of the wheel: `wheel` is -1 upwards, 1 downwards, 0 for a click.
  case mouse(column: Int, row: Int, wheel: Int)

  /// What the key does to the text that it is typed into.
  var edit: TextEdit? {
    switch self {
    case .character(let character): .insert(String(character))
    case .paste(let text): .insert(text)
    case .backspace: .deleteBackward
    case .delete: .deleteForward
    case .left: .left
    case .right: .right
    case .up: .up
    case .down: .down
    case .home, .control("a"): .home
    case .end, .control("e"): .end
    case .control("w"): .deleteWord
    case .control("u"): .deleteToStart
    case .control("k"): .deleteToEnd
    case .control("y"): .yank
    case .control("_"): .undo
    case .alt("/"): .redo
    case .wordLeft, .alt("b"): .wordLeft
    case .wordRight, .alt("f"): .wordRight
    case .wordBackspace: .deleteWordLeft
    case .wordDelete, .alt("d"): .deleteWordRight
    case .control, .alt, .enter, .escape, .tab, .backTab, .insert, .pageUp, .pageDown, .function, .mouse: nil
    }
  }

  /// What stands on the key.
  func name(_ names: Strings.KeyNames) -> SafeText {
    switch self {
    case .character(" "): names.space
    case .character(let character): SafeText(untrusted: String(character))
    case .control(let character): "⌃\(SafeText(untrusted: String(character).uppercased()))"
    case .alt(let character): "Alt-\(SafeText(untrusted: String(character)))"
    case .wordLeft: "⌃\(names.usesSigns ? "←" : names.left)"
    case .wordRight: "⌃\(names.usesSigns ? "→" : names.right)"
    case .wordBackspace: "Alt-\(names.usesSigns ? "⌫" : names.backspace)"
    case .wordDelete: "⌃\(names.delete)"
    case .function(let number): "F\(number)"
    case .enter: names.usesSigns ? "⏎" : names.enter
    case .escape: names.escape
    case .tab: "Tab"
    case .backTab: names.usesSigns ? "⇧Tab" : names.shiftTab
    case .backspace: names.usesSigns ? "⌫" : names.backspace
    case .delete: names.delete
    case .insert: names.insert
    case .up: names.usesSigns ? "↑" : names.up
    case .down: names.usesSigns ? "↓" : names.down
    case .left: names.usesSigns ? "←" : names.left
    case .right: names.usesSigns ? "→" : names.right
    case .home: names.home
    case .end: names.end
    case .pageUp: names.pageUp
    case .pageDown: names.pageDown
    case .paste, .mouse: ""
    }
  }
}

extension Key {
  /// The keys that have a name and are not letters.
  private static let named: [(name: String, key: Key)] = [
    ("enter", .enter), ("escape", .escape), ("tab", .tab), ("shift-tab", .backTab),
    ("space", .character(" ")),
    ("backspace", .backspace), ("delete", .delete), ("insert", .insert), ("up", .up), ("down", .down),
    ("left", .left), ("right", .right), ("home", .home), ("end", .end), ("page-up", .pageUp),
    ("page-down", .pageDown),
  ]

  /// The names of the keys that are not letters, for a sentence that says what can be written.
  public static var names: [String] { named.map(\.name) }

  /// A letter or sign, `ctrl-x`, `alt-x`, `f5`, or one of ``names``; `nil` for anything else.
  public init?(pressed name: String) {
    guard let key = Self.named.first(where: { $0.name == name })?.key ?? Key(named: name) else { return nil }
    self = key
  }
}
