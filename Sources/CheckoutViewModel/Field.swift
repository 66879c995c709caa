import OneEntryClient

/// One thing that a shopper fills in: what stands there, where the cursor is, and what is wrong with it.
///
/// A problem appears when the field is left or the form is submitted, and goes as soon as the value is right.
public struct Field: Equatable, Sendable, Identifiable {
  /// How a field is filled.
  public enum Kind: Equatable, Sendable {
    case line
    case secret
    case multiline
    case choice(many: Bool)
    /// Shown but not editable: a type that a terminal cannot fill.
    case fixed
  }

  /// The attribute's marker.
  public let id: String
  public var title: String
  public let kind: Kind
  /// The attribute's type, which decides how the value is written to the wire. Wire contract §4.4.
  public let type: AttributeType
  public var rules: [Rule]
  public var options: [AttributeOption]
  /// The slots that the options of a `timeInterval` stand for, one each.
  var slots: [TimeSlot] = []
  public var trims = false

  public private(set) var text = ""
  /// Characters before the cursor.
  public private(set) var cursor = 0
  /// Indices into `options`, in the order of the list.
  public private(set) var chosen: [Int] = []
  /// The option that the arrow keys stand on.
  public private(set) var highlighted = 0
  public private(set) var isRevealed = false
  public internal(set) var problem: Problem?
  /// Whether the shopper changed it.
  public private(set) var isTouched = false

  public init(
    id: String, title: String, kind: Kind = .line, type: AttributeType = .string, rules: [Rule] = [],
    options: [AttributeOption] = [], text: String = ""
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.type = type
    self.rules = rules
    self.options = options
    self.text = text
    cursor = text.count
  }

  public var isRequired: Bool { rules.contains { $0.isRequirement } }

  public var isEmpty: Bool {
    if case .choice = kind { chosen.isEmpty } else { value.isEmpty }
  }

  /// What is judged and sent: the text, trimmed where the project asks for it.
  public var value: String {
    trims || kind != .secret ? text.trimmingWhitespace : text
  }

  public mutating func handle(_ edit: Edit) {
    isTouched = true
    switch kind {
    case .fixed: return
    case .choice(let many): choose(edit, many: many)
    case .line, .secret, .multiline: write(edit)
    }
    if problem != nil { judge() }
  }

  /// Finds what is wrong with the value; the first rule that fails speaks.
  public mutating func judge() {
    problem = firstProblem
  }

  public var isText: Bool { [.line, .secret, .multiline].contains(kind) }

  /// Takes what the shopper put into a field of the same marker, from a form that is shown anew.
  mutating func takeValue(of other: Field) {
    if case .choice = kind {
      fill(choosing: other.chosen.map { other.options[$0].value })
    } else {
      fill(other.text)
    }
    isTouched = other.isTouched
  }

  /// Takes a value from elsewhere: a profile, an earlier order, an editor.
  public mutating func fill(_ text: String) {
    self.text = kind == .multiline ? text : text.onOneLine
    cursor = self.text.count
    if problem != nil { judge() }
  }

  /// Takes the options with these values; those that the list does not have are dropped.
  public mutating func fill(choosing values: [String]) {
    chosen = options.indices.filter { values.contains(options[$0].value) }
    highlighted = chosen.first ?? 0
    if problem != nil { judge() }
  }

  /// The first rule that the value breaks now, judged or not.
  public var firstProblem: Problem? {
    if case .choice = kind { return chosen.isEmpty ? rules.compactMap { $0.problem(in: "") }.first : nil }
    return rules.compactMap { $0.problem(in: value) }.first
  }
}

extension Field {
  private mutating func choose(_ edit: Edit, many: Bool) {
    switch edit {
    case .down, .right: highlight(highlighted + 1, many: many)
    case .up, .left: highlight(highlighted - 1, many: many)
    case .insert(" ") where many: toggle(highlighted)
    case .insert(" "): chosen = chosen == [highlighted] ? [] : [highlighted]
    case .deleteBackward, .deleteForward: chosen = []
    default: return
    }
  }

  private mutating func highlight(_ index: Int, many: Bool) {
    guard !options.isEmpty else { return }
    let isFirstTouch = !many && chosen.isEmpty
    highlighted = isFirstTouch ? highlighted : (index + options.count) % options.count
    if !many { chosen = [highlighted] }
  }

  private mutating func toggle(_ index: Int) {
    guard options.indices.contains(index) else { return }
    chosen = chosen.contains(index) ? chosen.filter { $0 != index } : (chosen + [index]).sorted()
  }

  private mutating func write(_ edit: Edit) {
    switch edit {
    case .insert(let piece): insert(kind == .multiline ? piece : piece.onOneLine)
    case .newLine: if kind == .multiline { insert("\n") }
    case .deleteBackward: remove(from: cursor - 1, to: cursor)
    case .deleteForward: remove(from: cursor, to: cursor + 1)
    case .deleteWord: remove(from: startOfWord, to: cursor)
    case .deleteToStart: remove(from: 0, to: cursor)
    case .deleteToEnd: remove(from: cursor, to: text.count)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .up: moveLine(by: -1)
    case .down: moveLine(by: 1)
    case .home: cursor = 0
    case .end: cursor = text.count
    case .reveal: isRevealed.toggle()
    }
  }

  private mutating func insert(_ piece: String) {
    let room = Self.capacity - text.count
    let piece = String(piece.prefix(max(0, room)))
    let before = text.count
    text.insert(contentsOf: piece, at: text.index(text.startIndex, offsetBy: cursor))
    cursor += text.count - before
  }

  private mutating func remove(from start: Int, to end: Int) {
    guard 0 <= start, start < end, end <= text.count else { return }
    let first = text.index(text.startIndex, offsetBy: start)
    text.removeSubrange(first..<text.index(first, offsetBy: end - start))
    cursor = min(start, text.count)
  }

  private var startOfWord: Int {
    let before = Array(text.prefix(cursor))
    let end = before.lastIndex { $0 != " " } ?? -1
    return end < 0 ? 0 : (before[...end].lastIndex(of: " ") ?? -1) + 1
  }

  private mutating func moveLine(by step: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.count)
    var row = 0
    var column = cursor
    while row < lines.count - 1, column > lines[row] {
      column -= lines[row] + 1
      row += 1
    }
    guard lines.indices.contains(row + step) else { return }
    let before = lines.prefix(row + step).reduce(0) { $0 + $1 + 1 }
    cursor = before + min(column, lines[row + step])
  }

  /// Characters that a field takes; what is pasted beyond it is dropped.
  public static let capacity = 4096
}
