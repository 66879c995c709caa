extension Field {
  mutating func choose(_ edit: Edit, many: Bool) {
    switch edit {
    case .down, .right: highlight(highlighted + 1, many: many)
    case .up, .left: highlight(highlighted - 1, many: many)
    case .insert(" "): toggle(highlighted, many: many)
    case .deleteBackward, .deleteForward: chosen = []
    default: return
    }
  }

  /// The arrows walk through the options. In a choice of one they take the option as well, the first time the one that
  /// they stand on.
  private mutating func highlight(_ index: Int, many: Bool) {
    guard !options.isEmpty else { return }
    let isFirstTouch = !many && chosen.isEmpty
    highlighted = isFirstTouch ? highlighted : index.wrapped(in: options.count)
    if !many { chosen = [highlighted] }
  }

  private mutating func toggle(_ index: Int, many: Bool) {
    guard options.indices.contains(index) else { return }
    if chosen.contains(index) {
      chosen.removeAll { $0 == index }
    } else {
      chosen = many ? (chosen + [index]).sorted() : [index]
    }
  }
}

extension Int {
  /// The index that one comes to by walking round in a list of `count`, which is not empty.
  func wrapped(in count: Int) -> Int { (self % count + count) % count }
}
