import CheckoutViewModel
import OneEntryClient

/// A field that is asked for, and what an answer becomes.
struct AskedField {
  var row: FieldRow
  /// Whether the answer must not be seen.
  var isSecret = false
  /// `nil` where the answer is none of the options.
  var actions: (_ answer: String) -> [App.Action]?
  /// What is there stays.
  var keep: [App.Action]
  /// What is there goes.
  var clear: [App.Action]

  /// `next` says what edits become, and whether the value is right with them.
  init(_ field: Field, _ context: RenderContext, next: @escaping ([TextEdit], Bool) -> [App.Action]) {
    let row = FieldRow(field, isFocused: true, context: context)
    self.row = row
    isSecret = field.kind == .secret
    actions = { answer in
      field.edits(for: answer, among: row.options.map(\.title)).map { next($0, field.isRight(after: $0)) }
    }
    keep = next([], true)
    clear = next(field.emptying, field.isRight(after: field.emptying))
  }

  /// Asks which of several is meant.
  init(_ row: FieldRow, choosing actions: [[App.Action]], keep: [App.Action]) {
    self.row = row
    self.keep = keep
    clear = keep
    self.actions = { answer in
      OptionNumbers(answer, among: row.options.map(\.title), many: false)?.indices.first.map { actions[$0] }
    }
  }
}

extension AskedField {
  /// More options than these are read out only on demand.
  static let mostOptions = 25

  /// What is read out before it is asked for: what is wrong, and the options.
  func lines(_ strings: Strings) -> [SafeText] {
    let several = row.options.contains { $0.isTick } ? [strings.linear.severalHint] : []
    let hidden = row.options.count - Self.mostOptions
    let more = hidden > 0 ? [strings.linear.moreOptions(strings.overlays.more(hidden))] : []
    let options = options(strings.linear).prefix(Self.mostOptions).enumerated().map { index, option in
      "\(index + 1). \(option)" as SafeText
    }
    return [row.problem ?? row.doubt].compactMap(\.self) + options + more + several
  }

  /// The options, of which the chosen ones are called so.
  func options(_ words: Strings.LinearWords) -> [SafeText] {
    row.options.map { $0.isChosen ? "\($0.title) (\(words.chosen))" : $0.title }
  }

  /// "Name (required) [Ann Example]: "
  func prompt(_ formats: Strings.Formats) -> SafeText {
    let facts = [row.demand, isEmpty ? row.hint : ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let value: SafeText = isEmpty || isSecret ? "" : " [\(text)]"
    return formats.labelled(facts.isEmpty ? "\(row.label)\(value)" : "\(row.label) (\(facts))\(value)", "")
  }

  private var isEmpty: Bool { text.isEmpty }

  /// What is there now.
  var text: SafeText { row.text }
}

extension FieldRow {
  var options: [Option] { if case .options(let options, _) = content { options } else { [] } }

  /// What stands in it, on one line.
  var text: SafeText {
    switch content {
    case .line(let text, _): text
    case .lines(let lines, _, _): lines.joined(separator: " / ")
    case .options(let options, _): options.filter(\.isChosen).map(\.title).joined(separator: ", ")
    }
  }
}

/// Which options an answer names, by number or by title.
struct OptionNumbers {
  let indices: [Int]

  /// `nil` where a part of the answer names none.
  init?(_ answer: String, among titles: [SafeText], many: Bool) {
    let parts = many ? answer.split(separator: ",").map { $0.trimmed } : [answer]
    let found = parts.compactMap { Self.index(of: $0, titles) }
    guard !found.isEmpty, found.count == parts.count else { return nil }
    indices = Set(found).sorted()
  }

  private static func index(of answer: String, _ titles: [SafeText]) -> Int? {
    if let number = Int(answer), titles.indices.contains(number - 1) { return number - 1 }
    let (wanted, folded) = (answer.foldedForAnswer, titles.map(\.string.foldedForAnswer))
    if let index = folded.firstIndex(of: wanted) { return index }
    let found = folded.indices.filter { folded[$0].hasPrefix(wanted) }
    return found.count == 1 ? found[0] : nil
  }
}

extension Field {
  /// The edits after which it holds the answer instead of what it holds now; `nil` where that is none of the options.
  func edits(for answer: String, among titles: [SafeText]) -> [TextEdit]? {
    switch kind {
    case .line, .secret: return emptying + [.insert(answer)]
    case .multiline: return emptying + [.insert(answer.replacing("\\n", with: "\n"))]
    case .fixed: return []
    case .choice(let many):
      return OptionNumbers(answer, among: titles, many: many).map { many ? ticking($0) : choosing($0) }
    }
  }

  /// The edits after which it holds nothing.
  var emptying: [TextEdit] {
    guard isText else { return [.deleteForward] }
    let lines = text.count { $0.isNewline } + 1
    return Array(repeating: .down, count: lines) + [.end]
      + Array(repeating: [.deleteToStart, .deleteBackward], count: lines).joined()
  }

  func isRight(after edits: [TextEdit]) -> Bool {
    var field = self
    for edit in edits { field.handle(edit) }
    field.judge()
    return field.problem == nil
  }

  private func choosing(_ numbers: OptionNumbers) -> [TextEdit] {
    [.home, .home] + Array(repeating: .down, count: numbers.indices.first ?? 0)
  }

  private func ticking(_ numbers: OptionNumbers) -> [TextEdit] {
    numbers.indices.reduce([.deleteForward]) { edits, index in
      edits + [.home] + Array(repeating: .down, count: index) + [.insert(" ")]
    }
  }
}
