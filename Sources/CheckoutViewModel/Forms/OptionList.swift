import Foundation
import OneEntryClient

/// Options to choose from, and which of them are chosen.
struct OptionList: Equatable, Sendable {
  /// What can be chosen.
  let options: [AttributeOption]
  /// Whether several can be chosen.
  let allowsMany: Bool
  /// Indices into `options`, in the order of the list.
  private(set) var chosen: [Int] = []
  /// The option that the arrow keys are on.
  private(set) var highlighted = 0

  /// What was typed to find an option, since the last arrow.
  private var query = ""

  init(_ options: [AttributeOption], allowsMany: Bool) {
    self.options = options
    self.allowsMany = allowsMany
  }

  var chosenOptions: [AttributeOption] { chosen.map { options[$0] } }

  /// Chooses the options with these values; values that the list does not have are dropped.
  mutating func choose(_ values: [String]) {
    let known = options.indices.filter { values.contains(options[$0].value) }
    chosen = allowsMany ? known : Array(known.prefix(1))
    highlighted = chosen.first ?? 0
  }

  mutating func apply(_ edit: TextEdit) {
    switch edit {
    case .insert(let text): if !find(query + text) { press(text) }
    case .deleteBackward where !query.isEmpty: query.removeLast()
    case .down, .right, .wordRight: highlight(highlighted + 1)
    case .up, .left, .wordLeft: highlight(highlighted - 1)
    case .home: highlight(0)
    case .end: highlight(options.count - 1)
    case .deleteBackward, .deleteForward: (chosen, query) = ([], "")
    case .newLine, .deleteWord, .deleteWordLeft, .deleteWordRight, .deleteToStart, .deleteToEnd, .yank, .undo,
      .redo, .reveal:
      break
    }
  }

  /// Space chooses what is highlighted; any other letter starts to look for an option.
  private mutating func press(_ text: String) {
    if text == " " {
      query = ""
      toggle(highlighted)
    } else {
      query = ""
      _ = find(text)
    }
  }

  /// Goes to the first option that begins with a text, else to the first one that contains it.
  private mutating func find(_ text: String) -> Bool {
    let wanted = text.trimmingCharacters(in: .newlines).foldedForSearch
    guard wanted.contains(where: { !$0.isWhitespace }), wanted.count <= 100 else { return false }
    let titles = options.map(\.title.foldedForSearch)
    guard
      let index = titles.firstIndex(where: { $0.hasPrefix(wanted) })
        ?? titles.firstIndex(where: { $0.contains(wanted) })
    else { return false }
    (highlighted, query) = (index, text)
    if !allowsMany { chosen = [index] }
    return true
  }

  /// The arrows walk through the options. Where one can be chosen they choose it as well; the first arrow chooses
  /// the option that is highlighted already.
  private mutating func highlight(_ index: Int) {
    guard !options.isEmpty else { return }
    query = ""
    let isFirstTouch = !allowsMany && chosen.isEmpty
    highlighted = isFirstTouch ? highlighted : index.wrapped(in: options.count)
    if !allowsMany { chosen = [highlighted] }
  }

  /// Goes to an option, and chooses it where one can be chosen.
  mutating func go(to index: Int) {
    guard options.indices.contains(index) else { return }
    (query, highlighted) = ("", index)
    if !allowsMany { chosen = [index] }
  }

  private mutating func toggle(_ index: Int) {
    guard options.indices.contains(index) else { return }
    if chosen.contains(index) {
      chosen.removeAll { $0 == index }
    } else {
      chosen = allowsMany ? (chosen + [index]).sorted() : [index]
    }
  }
}
