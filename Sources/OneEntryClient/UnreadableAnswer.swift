/// Where an answer is not what the wire contract says, what was expected there and what came. It has kinds of
/// values only, never a value: that could be a secret.
public struct UnreadableAnswer: Hashable, Sendable {
  /// What the contract says.
  public enum Expectation: String, Hashable, Sendable {
    case json = "JSON"
    case object, list, text, token
    /// A positive whole number.
    case id
    /// `true` or `false`.
    case flag
    case amount
    /// An order that did not exist before.
    case newOrder = "new order"
  }

  /// What came instead.
  public enum Finding: String, Hashable, Sendable {
    /// A page for people, such as the sign-in page of a hotel's network.
    case webPage = "web page"
    /// Neither JSON nor a web page.
    case other = "not JSON"
    /// `null`, or no such member.
    case nothing
    case flag, number, text, list, object
    /// An order that existed before.
    case oldOrder = "old order"
  }

  /// The call and the member, `createOrder.id`.
  public var field: String
  /// What the contract says.
  public var expected: Expectation
  /// What came instead.
  public var found: Finding

  /// An answer in which something else was found than expected.
  public init(_ field: String, expected: Expectation, found: Finding) {
    self.field = field
    self.expected = expected
    self.found = found
  }
}

extension UnreadableAnswer {
  /// An answer that is not JSON at all.
  init(_ call: String, body: [UInt8]) {
    let start = String(decoding: body.prefix(512), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    self.init(call, expected: .json, found: start.hasPrefix("<") ? .webPage : .other)
  }
}

extension UnreadableAnswer.Finding {
  init(_ value: JSONValue) {
    self =
      switch value {
      case .null: .nothing
      case .bool: .flag
      case .number: .number
      case .string: .text
      case .array: .list
      case .object: .object
      }
  }
}
