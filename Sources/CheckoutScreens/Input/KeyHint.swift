import CheckoutViewModel

/// One thing that a key does on a screen. Footer, help, palette and the handling of keys all read the same list.
public struct KeyHint: Sendable {
  /// Any of them does it, the first is shown in the footer; none for what only the palette offers.
  public var keys: [Key]
  /// What it does, in the fewest words.
  public var label: SafeText
  /// What the press becomes.
  public var action: App.Action
  /// Whether it is worth a place in the footer.
  public var isInFooter: Bool
  /// What the footer says instead of the label, where it has to be shorter or shared with another hint.
  public var brief: SafeText?

  /// A hint that is also shown in the footer, unless told otherwise.
  public init(
    _ keys: Key..., label: SafeText, brief: SafeText? = nil, action: App.Action, isInFooter: Bool = true
  ) {
    self.keys = keys
    self.label = label
    self.brief = brief
    self.action = action
    self.isInFooter = isInFooter
  }
}

extension KeyHint {
  /// Asks again for what could not be loaded; by its letter where no text is typed.
  static func retry(byLetter: Bool, label: SafeText, action: App.Action) -> KeyHint {
    var hint = KeyHint(.enter, label: label, action: action)
    if byLetter { hint.keys.insert(.character("r"), at: 0) }
    return hint
  }
}

extension [KeyHint] {
  func action(for key: Key) -> App.Action? { first { $0.keys.contains(key) }?.action }

  /// Hints that follow each other under the same words, as up and down do, become one entry.
  func footerEntries(_ names: Strings.KeyNames) -> [Footer.Entry] {
    filter(\.isInFooter).reduce(into: []) { entries, hint in
      let key = hint.keys.first?.name(names) ?? ""
      let label = hint.brief ?? hint.label
      if let last = entries.last, last.label == label {
        let separator: SafeText = last.key.width > 2 || key.width > 2 ? "/" : ""
        entries[entries.count - 1].key = last.key + separator + key
        entries[entries.count - 1].press = nil
      } else {
        entries.append(Footer.Entry(key: key, label: label, press: hint.keys.first))
      }
    }
  }
}
