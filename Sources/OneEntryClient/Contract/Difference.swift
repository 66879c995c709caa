/// Where an answer is not what the wire contract says. None of these stops a call: what the client needs, it
/// reads in every form it knows.
public struct Difference: Hashable, Sendable {
  /// The place, `items[].totalSum`; empty for the answer as a whole.
  public let path: String
  /// What is different there.
  public let kind: Kind

  /// Creates a value from its parts.
  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// In which way an answer differs.
  public enum Kind: Hashable, Sendable {
    /// A field that is always sent is not there, or `null`.
    case missing
    /// A field that the contract does not know.
    case unknown
    /// Another type: what the contract says, and what came.
    case type(expected: String, found: String)
  }

  /// For a log: `totalSum: text instead of number`.
  public var sentence: String {
    let place = path.isEmpty ? "the answer" : path
    return switch kind {
    case .missing: "\(place): missing"
    case .unknown: "\(place): unknown"
    case .type(let expected, let found): "\(place): \(found) instead of \(expected)"
    }
  }
}

extension JSONValue {
  /// What it is called in a difference.
  var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "flag"
    case .number: "number"
    case .string: "text"
    case .array: "list"
    case .object: "object"
    }
  }
}
