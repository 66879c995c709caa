/// Keys that somebody has chosen for actions, instead of the usual ones.
public struct KeyBindings: Equatable, Sendable {
  /// Why a key cannot be had.
  public enum Problem: Error, Equatable {
    case unknownAction(String)
    case unknownKey(String, of: NamedAction)
    /// The program or the editing of text needs it.
    case reserved(String, of: NamedAction)
    /// Another action has it, and keeps it.
    case taken(String, of: NamedAction, by: NamedAction)
    /// The action works where letters are typed.
    case typed(String, of: NamedAction)
  }

  /// The usual keys.
  public static let usual = KeyBindings()

  private var keys: [NamedAction: Key] = [:]

  private init() {}

  /// Takes names of actions with names of keys: a letter or sign, `ctrl-x`, `alt-x`, or `f1` to `f12`.
  public init(_ names: [String: String]) throws(Problem) {
    for (name, key) in names.sorted(by: { $0.key < $1.key }) {
      guard let action = NamedAction(rawValue: name) else { throw .unknownAction(name) }
      guard let chosen = Key(named: key) else { throw .unknownKey(key, of: action) }
      keys[action] = chosen
    }
    for (action, key) in keys.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try check(key, of: action, named: names[action.rawValue] ?? "")
    }
  }

  private func check(_ key: Key, of action: NamedAction, named name: String) throws(Problem) {
    if action.usualKeys.contains(key) { return }
    if key.isTyped, action.worksInText { throw .typed(name, of: action) }
    if Self.reserved.contains(key) || key.edit != nil && !key.isTyped { throw .reserved(name, of: action) }
    let other = NamedAction.allCases.first { other in
      other != action && (keys[other].map { $0 == key } ?? other.usualKeys.contains(key))
    }
    if let other { throw .taken(name, of: action, by: other) }
  }

  /// The hint with the chosen key first; the keys that move about stay.
  func applied(to hint: KeyHint) -> KeyHint {
    guard !keys.isEmpty, let action = hint.named, let key = keys[action] else { return hint }
    var hint = hint
    hint.keys = [key] + hint.keys.filter(\.movesAbout)
    return hint
  }

  /// The keys of actions that have no name, and of what lies over a screen.
  static let reserved: Set<Key> =
    Set("aeghjklmpqrstvwS+- 123456789".map(Key.character)).union("cdgnpqrsz".map(Key.control))
    .union((4...9).map(Key.function))
}

extension KeyHint {
  /// What it is called in the configuration; `nil` where its key cannot be changed. That another key leads to the same
  /// place makes it no key of that name.
  var named: NamedAction? {
    guard let action = NamedAction(action) else { return nil }
    return keys.allSatisfy(\.movesAbout) || keys.contains(where: action.usualKeys.contains) ? action : nil
  }
}

extension Key {
  /// A letter or sign, `ctrl-x`, `alt-x` or `f5`; `nil` for what is none of them and for what terminals cannot tell apart
  /// from Tab, Enter or Backspace.
  init?(named name: String) {
    if name.count == 1, let character = name.first, !character.isWhitespace {
      self = .character(character)
      return
    }
    let name = name.lowercased()
    if let number = Int(name.dropFirst()), name.hasPrefix("f"), (1...12).contains(number) {
      self = .function(number)
      return
    }
    let parts = name.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[1].count == 1, let letter = parts[1].first, letter.isASCII, letter.isLetter
    else { return nil }
    switch parts[0] {
    case "ctrl" where !"hijm".contains(letter): self = .control(letter)
    case "alt" where letter != "o": self = .alt(letter)
    default: return nil
    }
  }

  /// Whether it is a letter or sign, which a text field takes.
  var isTyped: Bool { if case .character = self { true } else { false } }

  /// Whether it has one meaning on every keyboard, which no action takes from it.
  var movesAbout: Bool {
    switch self {
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown:
      true
    case .character, .control, .alt, .insert, .wordLeft, .wordRight, .wordBackspace, .wordDelete, .function,
      .paste, .mouse:
      false
    }
  }
}
