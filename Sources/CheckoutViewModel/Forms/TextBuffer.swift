/// Text that is being typed, and the cursor in it.
struct TextBuffer: Equatable, Sendable {
  /// Characters that fit; what is pasted beyond them is dropped.
  static let capacity = 4096

  /// Whether the text may have several lines.
  let isMultiline: Bool
  /// The text as it was typed.
  private(set) var text = ""
  /// Characters before the cursor.
  private(set) var cursor = 0

  /// Whether what was typed can be had back after it was changed, which nobody wants of a secret.
  private let remembers: Bool
  private var history = TextHistory()
  /// What was taken away last.
  private var killed = ""
  /// Whether the last edit took something away, so that the next one adds to it.
  private var isKilling = false

  init(_ text: String = "", isMultiline: Bool = false, remembers: Bool = true) {
    self.isMultiline = isMultiline
    self.remembers = remembers
    set(text)
  }

  /// Replaces everything, in one step; the cursor comes to stand behind the text.
  mutating func replace(with text: String) {
    let before = moment
    set(text)
    if remembers { history.note(.insert(text), from: before, to: moment) }
  }

  /// What there is now is the beginning: nothing before it can be had back.
  mutating func forgetHistory() { history = TextHistory() }

  mutating func apply(_ edit: TextEdit) {
    let before = moment
    change(edit)
    if remembers, edit != .undo, edit != .redo { history.note(edit, from: before, to: moment) }
    isKilling = edit.kills
  }

  private mutating func change(_ edit: TextEdit) {
    switch edit {
    case .insert(let piece): insert(piece)
    case .newLine: if isMultiline { insert("\n") }
    case .deleteBackward: remove(from: cursor - 1, to: cursor)
    case .deleteForward: remove(from: cursor, to: cursor + 1)
    case .deleteWord: kill(from: startOfWord, to: cursor)
    case .deleteWordLeft: kill(from: wordLeft, to: cursor)
    case .deleteWordRight: kill(from: cursor, to: wordRight)
    case .deleteToStart: kill(from: line.lowerBound, to: cursor)
    case .deleteToEnd: kill(from: cursor, to: line.upperBound)
    case .yank: insert(killed)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .wordLeft: cursor = wordLeft
    case .wordRight: cursor = wordRight
    case .up: moveLine(by: -1)
    case .down: moveLine(by: 1)
    case .home: cursor = line.lowerBound
    case .end: cursor = line.upperBound
    case .undo: restore(history.undo(from: moment))
    case .redo: restore(history.redo(from: moment))
    case .reveal: break
    }
  }
}

extension TextBuffer {
  private var moment: TextHistory.Moment { .init(text: text, cursor: cursor) }

  private mutating func restore(_ moment: TextHistory.Moment?) {
    guard let moment else { return }
    (text, cursor) = (moment.text, moment.cursor)
  }

  private mutating func set(_ text: String) {
    self.text = accepted(text, room: Self.capacity)
    cursor = self.text.count
  }

  /// Takes a part away, to be put in again elsewhere; of several in a row, all of them.
  private mutating func kill(from start: Int, to end: Int) {
    guard start < end else { return }
    let piece = remembers ? String(text.dropFirst(start).prefix(end - start)) : ""
    killed = isKilling ? (start < cursor ? piece + killed : killed + piece) : piece
    remove(from: start, to: end)
  }

  private var wordLeft: Int {
    let before = Array(text.prefix(cursor))
    guard let end = before.lastIndex(where: \.isOfWord) else { return 0 }
    return (before[...end].lastIndex { !$0.isOfWord } ?? -1) + 1
  }

  private var wordRight: Int {
    let after = Array(text.dropFirst(cursor))
    guard let start = after.firstIndex(where: \.isOfWord) else { return text.count }
    return cursor + (after[start...].firstIndex { !$0.isOfWord } ?? after.count)
  }
}

extension TextEdit {
  /// Whether what it takes away can be put back.
  fileprivate var kills: Bool {
    [.deleteWord, .deleteWordLeft, .deleteWordRight, .deleteToStart, .deleteToEnd].contains(self)
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber }
}

extension TextBuffer {
  /// What is taken of a text: no more than fits, no control characters, and line ends only where there are lines. What a
  /// paste brings along around a value for one line is dropped.
  private func accepted(_ text: String, room: Int) -> String {
    let text =
      isMultiline || text.count == 1 && text != "\u{FEFF}" && !text.contains(where: \.isNewline)
      ? text : text.trimmingInvisible
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
