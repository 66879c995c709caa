import CheckoutViewModel
import Foundation

/// One of the things that can be answered where the shop is a conversation in lines.
struct Choice: Sendable {
  var text: SafeText
  /// What does the same on the screen: sentences name these keys.
  var keys: [Key] = []
  var actions: [App.Action]
  /// Whether it is read out without being asked for.
  var isListed = true
}

extension Choice {
  init(_ hint: KeyHint) {
    self.init(text: hint.label, keys: hint.keys, actions: [hint.action], isListed: hint.isInFooter)
  }
}

/// What an answer means among several choices.
enum ChoiceMatch {
  case one(Choice)
  case several
  case none
}

extension [Choice] {
  /// The choices that are read out, with the numbers that they are answered by.
  var numbered: [SafeText] { filter(\.isListed).enumerated().map { "\($0.offset + 1). \($0.element.text)" } }

  /// The choice whose text is the answer.
  func named(_ answer: String) -> Choice? {
    first { $0.text.string.foldedForAnswer == answer.foldedForAnswer }
  }

  /// By number, by key, by the whole text, by its beginning.
  func match(_ answer: String, _ names: Strings.KeyNames) -> ChoiceMatch {
    let listed = filter(\.isListed)
    if let number = Int(answer), listed.indices.contains(number - 1) { return .one(listed[number - 1]) }
    let wanted = answer.foldedForAnswer
    if let choice = first(where: { $0.isMeant(by: answer) || $0.isMeant(byKeyNamed: wanted, names) }) {
      return .one(choice)
    }
    if let choice = named(answer) { return .one(choice) }
    let found = filter { $0.text.string.foldedForAnswer.hasPrefix(wanted) }
    return found.count == 1 ? .one(found[0]) : found.isEmpty ? .none : .several
  }
}

extension Choice {
  fileprivate func isMeant(by answer: String) -> Bool {
    answer.count == 1 && answer.first.map { keys.contains(.character($0)) } == true
  }

  fileprivate func isMeant(byKeyNamed name: String, _ names: Strings.KeyNames) -> Bool {
    keys.contains { !$0.isLetter && $0.name(names).string.foldedForAnswer == name }
  }
}

extension Key {
  fileprivate var isLetter: Bool { if case .character = self { true } else { false } }
}

extension String {
  /// Capitals and accents make no difference.
  var foldedForAnswer: String { folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) }
}

extension StringProtocol {
  /// Without white space around it.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
