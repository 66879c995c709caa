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
    /// Shown but not editable: what a terminal cannot fill, or what does not belong where it is asked for.
    case fixed
  }

  /// The attribute's marker.
  public let id: String
  /// What it is called on the screen.
  public var title: String
  /// How it is filled.
  public let kind: Kind
  /// The attribute's type, which decides how the value is written to the wire. Wire contract §4.4.
  public let type: AttributeType
  /// What its value is checked for, in the order in which they speak.
  public var rules: [Rule]
  /// What can be chosen; empty where letters are typed.
  public var options: [AttributeOption]
  /// The slots that the options of a `timeInterval` stand for, one each.
  var slots: [TimeSlot] = []
  /// Whether the project wants white space round the value dropped, even round a secret.
  public var trims = false

  /// What stands in it, as it was typed.
  public internal(set) var text = ""
  /// Characters before the cursor.
  public internal(set) var cursor = 0
  /// Indices into `options`, in the order of the list.
  public internal(set) var chosen: [Int] = []
  /// The option that the arrow keys stand on.
  public internal(set) var highlighted = 0
  /// Whether a secret is shown in clear.
  public internal(set) var isRevealed = false
  /// What is wrong with the value, once it was judged.
  public internal(set) var problem: Problem?
  /// Whether something was filled in here, by the shopper or at the shopper's wish.
  public internal(set) var isTouched = false

  /// A field with the cursor behind its text.
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

  /// Whether the project asks for a value.
  public var isRequired: Bool { rules.contains { $0.isRequirement } }

  /// Whether there is nothing to send.
  public var isEmpty: Bool {
    if case .choice = kind { chosen.isEmpty } else { value.isEmpty }
  }

  /// What is judged and sent: the text without white space round it; a secret only where the project asks for that.
  public var value: String {
    trims || kind != .secret ? text.trimmingWhitespace : text
  }

  /// Does one edit. A value that was found wrong is judged anew as soon as it changes.
  public mutating func handle(_ edit: Edit) {
    change { field in
      switch field.kind {
      case .fixed: return
      case .choice(let many): field.choose(edit, many: many)
      case .line, .secret, .multiline: field.write(edit)
      }
    }
  }

  /// Finds what is wrong with the value; the first rule that fails speaks.
  public mutating func judge() {
    problem = firstProblem
  }

  /// The first rule that the value breaks now, judged or not.
  public var firstProblem: Problem? {
    if kind == .fixed { return isRequired ? .notFillable : nil }
    let judged = if case .choice = kind { chosen.isEmpty ? "" : nil } else { Optional(value) }
    return judged.flatMap { text in rules.lazy.compactMap { $0.problem(in: text) }.first }
  }

  /// Whether letters are typed into it.
  public var isText: Bool { [.line, .secret, .multiline].contains(kind) }

  /// Takes a value from elsewhere: a profile, an earlier order, an editor. A secret is hidden again.
  public mutating func fill(_ text: String) {
    change { field in
      field.text = field.accepted(text, room: Self.capacity)
      field.cursor = field.text.count
      field.isRevealed = false
    }
  }

  /// Takes the options with these values; those that the list does not have are dropped.
  public mutating func fill(choosing values: [String]) {
    change { field in
      let known = field.options.indices.filter { values.contains(field.options[$0].value) }
      field.chosen = field.kind == .choice(many: true) ? known : Array(known.prefix(1))
      field.highlighted = field.chosen.first ?? 0
    }
  }

  /// Takes what stood in a field of the same marker and kind before its form was shown anew.
  mutating func takeValue(of other: Field) {
    guard kind == other.kind else { return }
    if case .choice = kind {
      fill(choosing: other.chosen.map { other.options[$0].value })
    } else {
      fill(other.text)
    }
    isTouched = other.isTouched
    if other.problem != nil { judge() }
  }

  /// What a draft keeps of it: the text, or the values of the chosen options; nothing of a secret.
  var answer: [String] {
    switch kind {
    case .secret, .fixed: []
    case .line, .multiline: text.isEmpty ? [] : [text]
    case .choice: chosen.map { options[$0].value }
    }
  }

  /// Takes what a draft kept; a secret is never among it.
  mutating func take(_ answer: [String]) {
    switch kind {
    case .secret, .fixed: break
    case .line, .multiline: fill(answer.joined(separator: " "))
    case .choice: fill(choosing: answer)
    }
  }

  private mutating func change(_ edit: (inout Field) -> Void) {
    let before = (text, chosen)
    edit(&self)
    guard (text, chosen) != before else { return }
    isTouched = true
    if problem != nil { judge() }
  }
}
