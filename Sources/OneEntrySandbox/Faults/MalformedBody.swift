/// A shape that an answer should not have.
public enum MalformedBody: String, Sendable, Hashable, CaseIterable {
  /// An array where an object belongs, and the other way round.
  case arrayForObject = "array-for-object"
  /// Numbers as strings.
  case stringForNumber = "string-for-number"
  /// `null` for every value that is not an object or array.
  case nulls
  /// No `id` anywhere.
  case missingID = "missing-id"
  /// A title of one mebibyte.
  case hugeTitle = "huge-title"
  /// Texts that try to move the cursor, to reverse the reading order, to break out of HTML and out of a row.
  case hostileText = "hostile-text"

  /// A text that no program should print as it is.
  public static let hostile =
    "\u{1B}[2J\u{1B}]0;owned\u{7}<script>alert(1)</script>\u{202E}dlog\u{2066}"
    + "\u{200B}a\u{0301}\u{0301}\r\n\u{9B}31m"

  private static let texts: Set<String> = ["title", "plainValue", "htmlValue", "message", "note"]

  /// A value in this shape.
  func applied(to value: JSON) -> JSON {
    switch self {
    case .arrayForObject: value.array.map { $0.first ?? [:] } ?? .array([value])
    case .stringForNumber: value.mapped { _, leaf in leaf.number.map { .string($0.description) } ?? leaf }
    case .nulls: value.mapped { _, _ in nil }
    case .missingID: value.removing("id")
    case .hugeTitle: value.adding(["title": .string(String(repeating: "x", count: 1 << 20))])
    case .hostileText:
      value.mapped { key, leaf in
        leaf.string != nil && key.map(MalformedBody.texts.contains) == true
          ? .string(MalformedBody.hostile) : leaf
      }
    }
  }
}

extension JSON {
  /// The same value with every leaf replaced; the closure is given the key that the leaf stands under.
  fileprivate func mapped(under key: String? = nil, _ replace: (String?, JSON) -> JSON) -> JSON {
    switch self {
    case .array(let elements): .array(elements.map { $0.mapped(under: key, replace) })
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.mapped(under: $0.key, replace)) })
    case .null, .bool, .int, .decimal, .string: replace(key, self)
    }
  }

  /// The same value without a key, however deep it stands.
  fileprivate func removing(_ key: String) -> JSON {
    switch self {
    case .array(let elements): .array(elements.map { $0.removing(key) })
    case .object(let members):
      .object(members.filter { $0.key != key }.map { Member($0.key, $0.value.removing(key)) })
    case .null, .bool, .int, .decimal, .string: self
    }
  }
}
