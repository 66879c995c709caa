/// What a text was before each edit, and what was undone since.
struct TextHistory: Equatable, Sendable {
  /// A text and the cursor in it.
  struct Moment: Equatable, Sendable {
    var text: String
    var cursor: Int
  }

  /// Edits that follow each other and are undone together.
  private enum Run: Equatable {
    case typing, erasing
  }

  private static let longest = 100

  private var past: [Moment] = []
  private var future: [Moment] = []
  private var run: Run?

  /// Notes an edit. Letters typed one after the other are one step for each word; everything else is a step of its own,
  /// and a paste is one whatever it holds.
  mutating func note(_ edit: TextEdit, from before: Moment, to after: Moment) {
    guard before.text != after.text else {
      if before.cursor != after.cursor { run = nil }
      return
    }
    let next = Self.run(of: edit)
    if next == nil || next != run || Self.beginsWord(edit, after: before) { past.append(before) }
    if past.count > Self.longest { past.removeFirst() }
    (future, run) = ([], next)
  }

  mutating func undo(from now: Moment) -> Moment? {
    guard let before = past.popLast() else { return nil }
    future.append(now)
    run = nil
    return before
  }

  mutating func redo(from now: Moment) -> Moment? {
    guard let after = future.popLast() else { return nil }
    past.append(now)
    run = nil
    return after
  }

  /// Two texts are the same whatever they were before.
  static func == (_: TextHistory, _: TextHistory) -> Bool { true }

  private static func run(of edit: TextEdit) -> Run? {
    switch edit {
    case .insert(let piece): piece.count == 1 ? .typing : nil
    case .deleteBackward, .deleteForward: .erasing
    case .newLine, .deleteWord, .deleteWordLeft, .deleteWordRight, .deleteToStart, .deleteToEnd, .yank, .undo,
      .redo, .left, .right, .wordLeft, .wordRight, .up, .down, .home, .end, .reveal:
      nil
    }
  }

  private static func beginsWord(_ edit: TextEdit, after before: Moment) -> Bool {
    guard case .insert(let piece) = edit, before.cursor > 0, piece.contains(where: { !$0.isWhitespace })
    else {
      return false
    }
    return before.text.dropFirst(before.cursor - 1).first?.isWhitespace ?? false
  }
}
