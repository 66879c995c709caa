import CheckoutViewModel

/// What may be written in one place of a scenario file. Reading, the JSON Schema and the sentence of an error all come
/// from it.
indirect enum Shape: Sendable {
  /// Nothing but the name.
  case nothing
  /// Any text that is not empty.
  case text
  /// Any text.
  case textOrEmpty
  case choice([String])
  case whole(ClosedRange<Int>)
  /// An amount of money, 0 or more.
  case amount
  /// A text of a form that has a name, e.g. a duration; the function says what is wrong with one.
  case form(String, pattern: String, problem: @Sendable (String) -> String?)
  case list(Shape)
  case members([Member])
  /// A step: the name by itself where nothing needs to follow it, else a mapping with this one name.
  case step([Member])
  /// Names of the writer's own, each with a value.
  case map(of: Shape)
  /// The first that fits counts; the last one says what is wrong.
  case either([Shape])

  struct Member: Sendable {
    var name: String
    var shape: Shape
    var isRequired = false
    /// What it is for, for the schema.
    var meaning: String
  }

  /// One of them, or a list of them.
  static func oneOrMore(_ shape: Shape) -> Shape { .either([.list(shape), shape]) }
}

extension Shape {
  /// Throws where a value is not as it may be.
  func check(_ value: FileValue, _ place: String) throws(ScenarioProblem) {
    if case .step(let known) = self { return try Self.checkStep(value, known) }
    guard fits(value) else { throw ScenarioProblem(line: value.line, "\(place) must be \(meaning).") }
    switch (self, value.content) {
    case (.form(_, _, let problem), .text(let text)):
      if let problem = problem(text) { throw ScenarioProblem(line: value.line, problem) }
    case (.list(let shape), .list(let values)):
      for value in values { try shape.check(value, place) }
    case (.map(let shape), .members(let members)):
      for member in members { try shape.check(member.value, "“\(member.name)”") }
    case (.members(let known), .members(let members)): try Self.check(members, known, value.line, place)
    case (.either(let shapes), _): try shapes.first { $0.fits(value) }?.check(value, place)
    default: break
    }
  }

  /// Whether a value is of this kind, whatever is inside it.
  private func fits(_ value: FileValue) -> Bool {
    switch (self, value.content) {
    case (.nothing, .text(let text)): text.isEmpty || text == "~" || text == "null"
    case (.text, .text(let text)): !text.isEmpty
    case (.textOrEmpty, .text): true
    case (.choice(let words), .text(let text)): words.contains(text)
    case (.whole(let range), .text(let text)): Int(text).map(range.contains) == true
    case (.amount, .text(let text)): Number.decimal(from: text).map { $0 >= 0 } == true
    case (.form, .text), (.list, .list), (.members, .members), (.step, .members), (.step, .text),
      (.map, .members):
      true
    case (.either(let shapes), _): shapes.contains { $0.fits(value) }
    default: false
    }
  }

  private static func check(
    _ members: [FileValue.Member], _ known: [Member], _ line: Int, _ place: String
  ) throws(ScenarioProblem) {
    for member in members {
      guard let shape = known.first(where: { $0.name == member.name })?.shape else {
        throw ScenarioProblem(
          line: member.line,
          "\(place) has no “\(member.name)”. \(known.map(\.name).quoted) can be given there.")
      }
      try shape.check(member.value, "“\(member.name)”")
    }
    let missing = known.filter { shape in shape.isRequired && !members.contains { $0.name == shape.name } }
    guard missing.isEmpty else {
      throw ScenarioProblem(line: line, "\(place) needs \(missing.map(\.name).quoted).")
    }
  }

  private static func checkStep(_ value: FileValue, _ known: [Member]) throws(ScenarioProblem) {
    guard value.isText || value.members.count == 1 else {
      throw ScenarioProblem(line: value.line, "A step has one name: begin each with a dash.")
    }
    let name = value.members.first?.name ?? value.text
    guard let shape = known.first(where: { $0.name == name })?.shape else {
      throw ScenarioProblem(
        line: value.line, "“\(name)” is not a step. Steps are \(known.map(\.name).quoted).")
    }
    if let argument = value.members.first?.value { return try shape.check(argument, "“\(name)”") }
    guard shape.takesNothing else {
      throw ScenarioProblem(
        line: value.line, "“\(name)” needs something after it: \(shape.meaning).")
    }
  }

  /// Whether it may be left out.
  var takesNothing: Bool {
    switch self {
    case .nothing: true
    case .either(let shapes): shapes.contains(where: \.takesNothing)
    case .text, .textOrEmpty, .choice, .whole, .amount, .form, .list, .members, .step, .map: false
    }
  }

  /// What may be written, as the end of a sentence.
  var meaning: String {
    switch self {
    case .nothing: "written by itself, with nothing after it"
    case .text, .textOrEmpty: "a text"
    case .choice(let words): words.count == 1 ? words.quoted : "one of \(words.quoted)"
    case .whole(let range) where range.lowerBound == range.upperBound: "\(range.lowerBound)"
    case .whole(let range):
      range.upperBound == Int.max
        ? "a whole number from \(range.lowerBound) on"
        : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .amount: "an amount of 0 or more, such as 12.90"
    case .form(let name, _, _): name
    case .list(let shape): "a list, each item of which is \(shape.meaning)"
    case .members(let members): "a mapping with \(members.map(\.name).quoted)"
    case .step: "a step"
    case .map: "a mapping of names to values"
    case .either(let shapes): shapes.map(\.meaning).joined(separator: ", or ")
    }
  }
}

extension [String] {
  /// `“a”, “b”`.
  var quoted: String { map { "“\($0)”" }.joined(separator: ", ") }
}
