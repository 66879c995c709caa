/// Reads an answer by the wire contract: masks what is secret, and notes where the two differ.
///
/// A text in a field that the contract does not know is masked too, since nobody can say what it holds.
struct AnswerReader {
  /// Each difference once, however many entries of a list have it.
  private(set) var differences: Set<Difference> = []
  /// Secrets of the request, which a server may repeat in whatever it says.
  let secrets: [Secret]

  init(secrets: [Secret] = []) { self.secrets = secrets }

  mutating func read(_ value: JSONValue, as shape: Shape, at path: String = "") -> MaskedJSON {
    switch shape {
    case .optional(let shape): return value == .null ? .value(.null) : read(value, as: shape, at: path)
    case .thing(let thing): return read(value, as: thing.shape, at: path)
    case .anything: return .value(cleaned(value))
    case .hidden: return .secret(name: path)
    case .list(let shape): return readList(value, of: shape, at: path)
    case .page(let shape):
      guard case .object(let members) = value, let items = members["items"] else {
        return readList(value, of: shape, at: path)
      }
      let rest = readMembers(members.filter { $0.key != "items" }, ["total": .number], at: path)
      return .object(rest.merging(["items": readList(items, of: shape, at: step(path, "items"))]) { $1 })
    case .object(let fields):
      guard case .object(let members) = value else { return differing(value, shape, at: path) }
      return .object(readMembers(members, fields, at: path))
    case .number, .text, .numberOrText, .flag, .paymentLink, .secret: return readLeaf(value, shape, at: path)
    }
  }

  private mutating func readList(_ value: JSONValue, of shape: Shape, at path: String) -> MaskedJSON {
    guard case .array(let elements) = value else {
      _ = differing(value, .list(of: shape), at: path)
      if case .object(let members) = value, !members.isEmpty { return read(value, as: shape, at: path) }
      return masked(value, name: path)
    }
    return .array(elements.map { read($0, as: shape, at: path + "[]") })
  }

  private mutating func readMembers(
    _ members: [String: JSONValue], _ fields: KeyValuePairs<String, Shape>, at path: String
  ) -> [String: MaskedJSON] {
    var result: [String: MaskedJSON] = [:]
    for (name, shape) in fields {
      let place = step(path, name)
      if let value = members[name], value != .null || shape.isNullable {
        result[name] = read(value, as: shape, at: place)
      } else if !shape.isNullable {
        differences.insert(Difference(path: place, kind: .missing))
        result[name] = members[name].map(MaskedJSON.value)
      }
    }
    let names = Set(fields.map(\.key))
    for (name, value) in members where !names.contains(name) {
      result[name] = masked(value, name: name)
      if !names.contains("…") { differences.insert(Difference(path: step(path, name), kind: .unknown)) }
    }
    return result
  }

  private mutating func readLeaf(_ value: JSONValue, _ shape: Shape, at path: String) -> MaskedJSON {
    switch (shape, value) {
    case (.number, .number), (.numberOrText, .number), (.flag, .bool): return .value(value)
    case (.text, .string), (.numberOrText, .string): return .value(cleaned(value))
    case (.paymentLink, .string(let link)): return .paymentLink(link)
    case (.secret, .string): return .secret(name: path.lastStep)
    case (_, _): return differing(value, shape, at: path)
    }
  }

  private mutating func differing(_ value: JSONValue, _ shape: Shape, at path: String) -> MaskedJSON {
    differences.insert(
      Difference(path: path, kind: .type(expected: shape.typeName, found: value.typeName)))
    return masked(value, name: path.lastStep)
  }

  /// Numbers and flags as they are, every text masked.
  private func masked(_ value: JSONValue, name: String) -> MaskedJSON {
    switch value {
    case .null, .bool, .number: .value(value)
    case .string: .secret(name: name)
    case .array(let elements): .array(elements.map { masked($0, name: name) })
    case .object(let members):
      .object(Dictionary(uniqueKeysWithValues: members.map { ($0.key, masked($0.value, name: $0.key)) }))
    }
  }

  private func cleaned(_ value: JSONValue) -> JSONValue {
    switch value {
    case .null, .bool, .number: value
    case .string(let text): .string(secrets.masking(text))
    case .array(let elements): .array(elements.map(cleaned))
    case .object(let members): .object(members.mapValues(cleaned))
    }
  }

  private func step(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

extension Secret {
  /// A text of somebody else without this secret, as it is, percent-encoded, or as it is written in JSON.
  public func masked(in text: String) -> String {
    let written = JSONValue.string(exposed)
    let inJSON = [String(decoding: JSONText.bytes(of: written), as: UTF8.self), written.line].map {
      String($0.dropFirst().dropLast())
    }
    return ([exposed, PercentEncoding.component(exposed)] + inJSON).reduce(text) { text, form in
      form.isEmpty ? text : text.replacing(form, with: MaskedJSON.mask)
    }
  }
}

extension [Secret] {
  /// The text without any of these secrets.
  func masking(_ text: String) -> String { reduce(text) { $1.masked(in: $0) } }
}

extension String {
  /// `refreshToken` of `a.b[].refreshToken`.
  fileprivate var lastStep: String { split(separator: ".").last.map(String.init) ?? self }
}

extension Shape {
  fileprivate var isNullable: Bool {
    switch self {
    case .optional, .anything, .hidden: true
    case .number, .text, .numberOrText, .flag, .paymentLink, .secret, .list, .page, .object, .thing: false
    }
  }

  /// What a difference calls it.
  fileprivate var typeName: String {
    switch self {
    case .number: "number"
    case .text, .paymentLink, .secret: "text"
    case .numberOrText: "number or text"
    case .flag: "flag"
    case .anything, .hidden: "anything"
    case .list, .page: "list"
    case .object, .thing: "object"
    case .optional(let shape): shape.typeName
    }
  }
}
