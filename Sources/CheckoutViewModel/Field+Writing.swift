extension Field {
  /// Characters that a field takes; what is pasted beyond it is dropped.
  public static let capacity = 4096

  mutating func write(_ edit: Edit) {
    switch edit {
    case .insert(let piece): insert(piece)
    case .newLine: if kind == .multiline { insert("\n") }
    case .deleteBackward: remove(from: cursor - 1, to: cursor)
    case .deleteForward: remove(from: cursor, to: cursor + 1)
    case .deleteWord: remove(from: startOfWord, to: cursor)
    case .deleteToStart: remove(from: line.lowerBound, to: cursor)
    case .deleteToEnd: remove(from: cursor, to: line.upperBound)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .up: moveLine(by: -1)
    case .down: moveLine(by: 1)
    case .home: cursor = line.lowerBound
    case .end: cursor = line.upperBound
    case .reveal: isRevealed.toggle()
    }
  }

  /// What this field takes of a text: no more than there is room for, no control characters, and lines only where it
  /// has lines.
  func accepted(_ text: String, room: Int) -> String {
    let isMultiline = kind == .multiline
    let characters: [Character] = text.prefix(max(0, room)).compactMap { character in
      if character.isNewline { return isMultiline ? "\n" : " " }
      if character == "\t" { return " " }
      return character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? nil : character
    }
    return String(characters)
  }

  private mutating func insert(_ piece: String) {
    let before = text.count
    let piece = accepted(piece, room: Self.capacity - before)
    text.insert(contentsOf: piece, at: text.index(text.startIndex, offsetBy: cursor))
    cursor = max(0, cursor + text.count - before)
  }

  private mutating func remove(from start: Int, to end: Int) {
    guard 0 <= start, start < end, end <= text.count else { return }
    let first = text.index(text.startIndex, offsetBy: start)
    text.removeSubrange(first..<text.index(first, offsetBy: end - start))
    cursor = min(start, text.count)
  }

  private var startOfWord: Int {
    let before = Array(text.prefix(cursor))
    guard let end = before.lastIndex(where: { !$0.isWhitespace }) else { return 0 }
    return (before[...end].lastIndex(where: \.isWhitespace) ?? -1) + 1
  }

  /// The lines of the text, as ranges of cursor positions.
  private var lines: [ClosedRange<Int>] {
    var start = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { start += line.count + 1 }
      return start...(start + line.count)
    }
  }

  /// The line that the cursor is in.
  private var line: ClosedRange<Int> { lines.first { $0.contains(cursor) } ?? 0...text.count }

  private mutating func moveLine(by step: Int) {
    let lines = lines
    guard let row = lines.firstIndex(where: { $0.contains(cursor) }), lines.indices.contains(row + step)
    else { return }
    let target = lines[row + step]
    cursor = min(target.lowerBound + cursor - lines[row].lowerBound, target.upperBound)
  }
}
