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
    case .down, .right: highlight(highlighted + 1)
    case .up, .left: highlight(highlighted - 1)
    case .insert(" "): toggle(highlighted)
    case .deleteBackward, .deleteForward: chosen = []
    case .insert, .newLine, .deleteWord, .deleteToStart, .deleteToEnd, .home, .end, .reveal: break
    }
  }

  /// The arrows walk through the options. Where one can be chosen they choose it as well; the first arrow chooses
  /// the option that is highlighted already.
  private mutating func highlight(_ index: Int) {
    guard !options.isEmpty else { return }
    let isFirstTouch = !allowsMany && chosen.isEmpty
    highlighted = isFirstTouch ? highlighted : index.wrapped(in: options.count)
    if !allowsMany { chosen = [highlighted] }
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
