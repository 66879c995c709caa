import Yams

/// A value of a scenario file, with the line on which it starts.
struct FileValue: Equatable {
  indirect enum Content: Equatable {
    /// A text as it is written; numbers, yes and no are read from it where they are wanted.
    case text(String)
    case list([FileValue])
    case members([Member])
  }

  struct Member: Equatable {
    var name: String
    /// Where the name is.
    var line: Int
    var value: FileValue
  }

  var content: Content
  var line: Int

  init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  /// Reads the only document of a YAML text.
  init(yaml: String) throws(ScenarioProblem) {
    let node: Node?
    do { node = try Yams.compose(yaml: yaml) } catch { throw ScenarioProblem(error) }
    guard let node else { throw ScenarioProblem(line: 1, "The file is empty.") }
    var room = Self.mostValues
    try self.init(node, &room)
  }

  /// Aliases are written out while the file is read, so a short one can hold more than any memory does.
  private static let mostValues = 20_000

  fileprivate init(_ node: Node, _ room: inout Int) throws(ScenarioProblem) {
    line = node.mark?.line ?? 1
    room -= 1
    guard room > 0 else {
      throw ScenarioProblem(line: line, "The file holds more than \(Self.mostValues) values.")
    }
    switch node {
    case .scalar(let scalar): content = .text(scalar.string)
    case .sequence(let sequence):
      var values: [FileValue] = []
      for element in sequence { values.append(try FileValue(element, &room)) }
      content = .list(values)
    case .mapping(let mapping):
      var members: [Member] = []
      for (key, value) in mapping { members.append(try Member(key, value, &room)) }
      content = .members(members)
    case .alias: throw ScenarioProblem(line: line, "Write the value out: aliases are not used here.")
    }
  }
}

extension FileValue.Member {
  fileprivate init(_ key: Node, _ value: Node, _ room: inout Int) throws(ScenarioProblem) {
    let line = key.mark?.line ?? 1
    guard case .scalar(let name) = key else { throw ScenarioProblem(line: line, "A name is a text.") }
    self.init(name: name.string, line: line, value: try FileValue(value, &room))
  }
}

extension ScenarioProblem {
  /// What the YAML reader found wrong, in one sentence.
  fileprivate init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, "This is not YAML: \(problem).")
    case .duplicatedKeysInMapping(let names, let context):
      self.init(line: context.mark.line, "\(names.sorted().quoted) is given twice.")
    default: self.init(line: 1, "This is not YAML in UTF-8.")
    }
  }
}

// MARK: - What a step reads of it, once its shape has been checked

extension FileValue {
  var text: String { if case .text(let text) = content { text } else { "" } }

  var members: [Member] { if case .members(let members) = content { members } else { [] } }

  /// A list as it is, anything else as a list of one.
  var elements: [FileValue] { if case .list(let values) = content { values } else { [self] } }

  subscript(name: String) -> FileValue? { members.first { $0.name == name }?.value }

  /// A step in a few words: its name, and what follows it where that is short.
  var brief: String {
    guard let member = members.first else { return text }
    let argument = member.value.isText ? member.value.text : ""
    return argument.isEmpty || argument.count > 60 ? member.name : "\(member.name) \(argument)"
  }

  var isText: Bool { if case .text = content { true } else { false } }
}
