extension Key {
  /// What stands on the key.
  func name(_ names: Strings.KeyNames) -> SafeText {
    switch self {
    case .character(" "): names.space
    case .character(let character): SafeText(untrusted: String(character))
    case .control(let character): "⌃\(SafeText(untrusted: String(character).uppercased()))"
    case .function(let number): "F\(number)"
    case .enter: "⏎"
    case .escape: names.escape
    case .tab: "Tab"
    case .backTab: "⇧Tab"
    case .backspace: "⌫"
    case .delete: names.delete
    case .insert: names.insert
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: names.home
    case .end: names.end
    case .pageUp: names.pageUp
    case .pageDown: names.pageDown
    case .paste, .mouse: ""
    }
  }
}
