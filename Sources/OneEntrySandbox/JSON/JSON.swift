import Foundation

/// A JSON value that keeps the order of its keys and the exactness of its numbers.
///
/// The sandbox has its own because it writes `null`s, sends deliberately wrong shapes and shares no code
/// with the client that it checks.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case decimal(Decimal)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One key of an object with its value.
  public struct Member: Sendable, Hashable {
    /// The key as it is written.
    public let key: String
    /// The value under the key.
    public let value: JSON

    /// A key with its value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  /// The value under `key`, or nil when this is not an object or has no such key.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The elements of an array, or nil for anything else.
  public var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object in written order, or nil for anything else.
  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The text of a string, or nil for anything else.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A whole number, or nil for anything else.
  public var int: Int? {
    if case .int(let number) = self { number } else { nil }
  }

  /// A number, whole or not; nil for anything else, and for a number beyond all bounds.
  public var number: Decimal? {
    switch self {
    case .int(let number): Decimal(number)
    case .decimal(let number): number.isNaN ? nil : number
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// Whether the value says nothing: `null`, `""`, `[]` or `{}`.
  public var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    case .bool, .int, .decimal: false
    }
  }

  /// The same object with more members behind its own; anything but an object stays as it is.
  func adding(_ more: JSON) -> JSON {
    guard case .object(let members) = self, case .object(let others) = more else { return self }
    return .object(members + others)
  }

  /// The same object with other values under some of its keys; keys that it lacks come behind its own.
  func replacing(_ others: JSON) -> JSON {
    guard let others = others.members, !others.isEmpty, let members else { return self }
    let own = members.map { member in others.last { $0.key == member.key } ?? member }
    return .object(own + others.filter { self[$0.key] == nil })
  }

  /// A text, or `null` when there is none.
  static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// `nil` is `null`.
  public init(nilLiteral: ()) { self = .null }
  /// `true` and `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An array of values.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object; the order of the literal is the order on the wire.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
