import Foundation

/// Any JSON value, kept as the server sent it: what the API does not fix (an attribute's value, a user's state)
/// is carried in this form, with numbers as exact decimals.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Decimal)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}
