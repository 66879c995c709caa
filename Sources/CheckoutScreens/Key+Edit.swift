import CheckoutViewModel

extension Key {
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
    case .control, .enter, .escape, .tab, .backTab, .insert, .pageUp, .pageDown, .function, .mouse: nil
    }
  }
}
