import CheckoutViewModel

extension LinearView {
  /// What the answer to ``prompt`` means.
  public func reply(to line: String) -> Reply {
    let text = line.trimmed
    if !asksForValue, let choice = view.choices.named(text) { return .actions(choice.actions) }
    if let command = Command(text, strings) { return reply(to: command) }
    guard let asked = page.asked else { return text.isEmpty ? .actions([]) : choice(text) }
    if line.isEmpty { return .actions(asked.keep) }
    let value = Command.unescaped(asked.isSecret ? line : text, strings)
    return asked.actions(value).map(Reply.actions) ?? sentence(strings.linear.notAChoice, text)
  }

  private var strings: Strings { view.context.strings }

  private func reply(to command: Command) -> Reply {
    switch command {
    case .everything: return .actions(view.app.overlay == nil ? [.overlay(.paletteTapped)] : [])
    case .quit: return .actions([.program(.quitTapped)])
    case .clear: return page.asked.map { .actions($0.clear) } ?? choice(strings.linear.clear.string)
    case .back:
      if let action = view.action(for: .escape) { return .actions([action]) }
      return .sentence(strings.linear.nothingBehind.string)
    }
  }

  private func choice(_ text: String) -> Reply {
    switch view.choices.match(text, strings.keyNames) {
    case .one(let choice): .actions(choice.actions)
    case .several: sentence(strings.linear.ambiguous, text)
    case .none: sentence(strings.linear.notAChoice, text)
    }
  }

  private func sentence(_ words: Strings.Filled, _ answer: String) -> Reply {
    .sentence(words(SafeText(untrusted: answer).truncated(to: 60)).string)
  }

  /// The words that mean the same wherever something is asked, in English for scripts and in the shopper's language.
  private enum Command {
    case everything, back, quit, clear

    init?(_ text: String, _ strings: Strings) {
      switch text.foldedForAnswer {
      case "?": self = .everything
      case "back", strings.keys.back.string.foldedForAnswer: self = .back
      case "quit", strings.keys.quit.string.foldedForAnswer: self = .quit
      case "clear", strings.linear.clear.string.foldedForAnswer: self = .clear
      default: return nil
      }
    }

    /// One of these words as a value is typed with a backslash before it.
    static func unescaped(_ text: String, _ strings: Strings) -> String {
      let word = text.drop { $0 == "\\" }
      let isEscaped = word.count < text.count && Command(String(word), strings) != nil
      return isEscaped ? String(text.dropFirst()) : text
    }
  }
}
